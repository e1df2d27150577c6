/**
 * An application whose build checks it, and tests it with tokens of an issuer that the build
 * starts.
 *
 * <p>In: HTTP requests with tokens of the scheme {@code staff}. Out: who the caller is. Example.
 */
@NullMarked
package dev.jwtschemes.sample.orders;

import org.jspecify.annotations.NullMarked;
