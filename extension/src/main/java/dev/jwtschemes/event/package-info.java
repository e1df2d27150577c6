/**
 * The five CDI events of a request, in the order in which they can be fired.
 *
 * <p>In: facts of the request, gathered by the library. Out: what an observer decided through a
 * verb. Request time only. Depends on {@link dev.jwtschemes}, MP-JWT, and the internal {@code
 * access}, {@code event} and {@code text}. API: names and rules are stable. The library makes the
 * events; a test of an observer makes them with the test kit.
 *
 * <p>Reading order: {@link dev.jwtschemes.event.JwtSchemeEvent}, {@link
 * dev.jwtschemes.event.RequestReceived}, {@link dev.jwtschemes.event.TokenValidated}, {@link
 * dev.jwtschemes.event.AuthenticationFailed}, {@link dev.jwtschemes.event.CallerChallenged}, {@link
 * dev.jwtschemes.event.AccessForbidden}.
 */
@NullMarked
package dev.jwtschemes.event;

import org.jspecify.annotations.NullMarked;
