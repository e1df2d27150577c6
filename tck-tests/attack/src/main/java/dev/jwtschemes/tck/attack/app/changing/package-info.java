/**
 * Schemes that come and go at run time.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.attack.app.changing;

import org.jspecify.annotations.NullMarked;
