/**
 * Sub-resource locators: recursive, overlapping, guarded.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.attack.app.locators;

import org.jspecify.annotations.NullMarked;
