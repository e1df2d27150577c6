/**
 * Pages by the server's login, resources by a token.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.attack.app.login;

import org.jspecify.annotations.NullMarked;
