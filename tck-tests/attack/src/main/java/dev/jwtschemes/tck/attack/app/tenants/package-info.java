/**
 * More schemes than anyone should be shown.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.attack.app.tenants;

import org.jspecify.annotations.NullMarked;
