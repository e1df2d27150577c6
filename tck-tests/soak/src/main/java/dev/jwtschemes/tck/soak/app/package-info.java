/**
 * The application under soak: one resource per scheme, and what it tells of itself.
 *
 * <p>Test time only; depends on the drop-in jar's API.
 */
@NullMarked
package dev.jwtschemes.tck.soak.app;

import org.jspecify.annotations.NullMarked;
