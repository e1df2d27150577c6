/**
 * Fuzzes what reads text from outside: headers, tokens, keys, configuration.
 *
 * <p>Without a profile the targets replay their seeds; {@code -Pfuzz} fuzzes each for 20 seconds.
 */
@NullMarked
package dev.jwtschemes.fuzz;

import org.jspecify.annotations.NullMarked;
