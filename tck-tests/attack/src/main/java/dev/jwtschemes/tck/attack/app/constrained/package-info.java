/**
 * Resources that web.xml admits callers to.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.attack.app.constrained;

import org.jspecify.annotations.NullMarked;
