/**
 * Basic authentication by a definition of Jakarta Security.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.attack.app.jakartalogin;

import org.jspecify.annotations.NullMarked;
