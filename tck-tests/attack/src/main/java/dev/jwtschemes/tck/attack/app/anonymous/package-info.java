/**
 * A resource object whose class has no name.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.attack.app.anonymous;

import org.jspecify.annotations.NullMarked;
