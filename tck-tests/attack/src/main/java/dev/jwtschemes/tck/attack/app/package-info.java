/**
 * What the applications under attack share. Each has a package of its own, and each package is
 * packed by itself.
 *
 * <p>Application code. Depends on the extension's API and on Jakarta EE.
 */
@NullMarked
package dev.jwtschemes.tck.attack.app;

import org.jspecify.annotations.NullMarked;
