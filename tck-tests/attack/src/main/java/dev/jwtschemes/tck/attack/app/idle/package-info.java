/**
 * A login of its own and nothing of ours.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.attack.app.idle;

import org.jspecify.annotations.NullMarked;
