/**
 * The parts that events are made from.
 *
 * <p>In: facts of a request, from {@code request} and {@code cdi}, or from a test. Out: arguments
 * of the events' constructors. Request time. Depends on {@link dev.jwtschemes} and MP-JWT.
 * Internal. Reading order: {@code EventContext}, {@code EventContent}.
 */
@NullMarked
package dev.jwtschemes.internal.event;

import org.jspecify.annotations.NullMarked;
