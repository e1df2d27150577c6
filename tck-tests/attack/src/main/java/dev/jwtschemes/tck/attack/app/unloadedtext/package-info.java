/**
 * The same, in text.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.attack.app.unloadedtext;

import org.jspecify.annotations.NullMarked;
