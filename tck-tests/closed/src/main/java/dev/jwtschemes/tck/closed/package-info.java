/**
 * Starts the server that can't protect an application.
 *
 * <p>In: a port and WARs. Out: what became of each, printed. Test time only; written against the
 * contract, it knows no class of the extension. Reading order: {@link
 * dev.jwtschemes.tck.closed.Tomee}, then the package {@code app}.
 */
@NullMarked
package dev.jwtschemes.tck.closed;

import org.jspecify.annotations.NullMarked;
