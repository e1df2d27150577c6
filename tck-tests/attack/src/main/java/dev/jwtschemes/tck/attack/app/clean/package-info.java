/**
 * Nothing in it is a problem.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.attack.app.clean;

import org.jspecify.annotations.NullMarked;
