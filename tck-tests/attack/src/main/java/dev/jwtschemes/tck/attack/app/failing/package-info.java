/**
 * A start that fails half-way.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.attack.app.failing;

import org.jspecify.annotations.NullMarked;
