/**
 * One resource in two applications with schemes of their own.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.attack.app.twoapps;

import org.jspecify.annotations.NullMarked;
