/**
 * A login form by a definition of Jakarta Security.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.attack.app.formlogin;

import org.jspecify.annotations.NullMarked;
