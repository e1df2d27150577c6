/**
 * What comes close to the problems that servers can get wrong, and is legal.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.deployment.app.legal;

import org.jspecify.annotations.NullMarked;
