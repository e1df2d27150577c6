/**
 * A vault of the default scheme.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.attack.app.vault;

import org.jspecify.annotations.NullMarked;
