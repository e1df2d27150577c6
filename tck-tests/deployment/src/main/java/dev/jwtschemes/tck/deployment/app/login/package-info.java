/**
 * Pages by a login of the server's, and resources beside them; nothing of it names this library.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.deployment.app.login;

import org.jspecify.annotations.NullMarked;
