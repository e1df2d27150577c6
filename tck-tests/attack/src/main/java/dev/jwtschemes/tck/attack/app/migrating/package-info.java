/**
 * A filter for tokens of the application's own.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.attack.app.migrating;

import org.jspecify.annotations.NullMarked;
