/**
 * An observer of the start that throws.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.attack.app.throwing;

import org.jspecify.annotations.NullMarked;
