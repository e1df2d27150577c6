/**
 * One resource per scheme, and what tokens say.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.attack.app.tokens;

import org.jspecify.annotations.NullMarked;
