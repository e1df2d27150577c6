/**
 * Resources beside a login whose tokens have a header of their own.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.deployment.app.login.partners;

import org.jspecify.annotations.NullMarked;
