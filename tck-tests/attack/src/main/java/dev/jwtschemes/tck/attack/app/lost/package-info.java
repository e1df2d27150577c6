/**
 * A login of its own, and rules for schemes whose configuration is missing.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.attack.app.lost;

import org.jspecify.annotations.NullMarked;
