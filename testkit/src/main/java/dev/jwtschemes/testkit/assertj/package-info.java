/**
 * AssertJ assertions on what a client sees of the library.
 *
 * <p>In: a response of any HTTP client. Out: nothing, or an {@link AssertionError} with the
 * response and what the library logged. Test time only. Depends on AssertJ, the library's catalogue
 * of reasons, and the clients' APIs. API.
 *
 * <p>Reading order: {@link dev.jwtschemes.testkit.assertj.JwtSchemesAssertions}, {@link
 * dev.jwtschemes.testkit.assertj.ResponseAssert}.
 */
@NullMarked
package dev.jwtschemes.testkit.assertj;

import org.jspecify.annotations.NullMarked;
