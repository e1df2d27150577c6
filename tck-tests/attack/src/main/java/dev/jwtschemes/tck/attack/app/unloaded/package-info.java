/**
 * An application that switches service-loaded features off.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.attack.app.unloaded;

import org.jspecify.annotations.NullMarked;
