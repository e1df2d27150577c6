/** The application, with tokens of the issuer that the build has started. */
@NullMarked
package dev.jwtschemes.sample.orders;

import org.jspecify.annotations.NullMarked;
