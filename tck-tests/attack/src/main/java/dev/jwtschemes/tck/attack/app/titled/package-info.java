/**
 * A realm by LoginConfig.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.attack.app.titled;

import org.jspecify.annotations.NullMarked;
