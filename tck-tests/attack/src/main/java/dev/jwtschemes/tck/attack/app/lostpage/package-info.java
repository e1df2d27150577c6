/**
 * A login of its own, and a servlet with a rule for schemes whose configuration is missing.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.attack.app.lostpage;

import org.jspecify.annotations.NullMarked;
