/**
 * What comes close to the legal applications, and is wrong.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.deployment.app.wrong;

import org.jspecify.annotations.NullMarked;
