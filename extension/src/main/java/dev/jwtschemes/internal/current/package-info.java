/**
 * The current request as injection shows it: its decision, its caller, its token.
 *
 * <p>In: what the pipeline decides. Out: beans that ask at each call. Request time. Depends on the
 * API, {@code adapter} for the server's caller, {@code authenticate}, {@code gate}, {@code
 * request}, {@code text} and CDI. Internal. Reading order: {@link
 * dev.jwtschemes.internal.current.CurrentRequest}, {@link
 * dev.jwtschemes.internal.current.RequestScopedCallers}, {@link
 * dev.jwtschemes.internal.current.InjectedCaller}, then the beans.
 */
@NullMarked
package dev.jwtschemes.internal.current;

import org.jspecify.annotations.NullMarked;
