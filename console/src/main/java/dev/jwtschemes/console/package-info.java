/**
 * The console: a page and JSON on a port of 127.0.0.1, where schemes, resources, decisions and the
 * explanation of a token can be seen.
 *
 * <p>Off unless {@code jwt-schemes.console=true}. It reads what the core hands to {@link
 * dev.jwtschemes.console.Source}, and changes nothing.
 */
@NullMarked
package dev.jwtschemes.console;

import org.jspecify.annotations.NullMarked;
