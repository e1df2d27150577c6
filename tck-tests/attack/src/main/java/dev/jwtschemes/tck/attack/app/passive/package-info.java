/**
 * Session-scoped beans with what we inject.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.attack.app.passive;

import org.jspecify.annotations.NullMarked;
