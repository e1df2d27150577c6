/**
 * A mechanism of the application's own.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.attack.app.ownlogin;

import org.jspecify.annotations.NullMarked;
