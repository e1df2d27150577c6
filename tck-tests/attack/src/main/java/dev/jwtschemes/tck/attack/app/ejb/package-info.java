/**
 * A session bean by its local view.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.attack.app.ejb;

import org.jspecify.annotations.NullMarked;
