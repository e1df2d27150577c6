/**
 * Benchmarks: what accepting a token costs, and what refusing a request costs.
 *
 * <p>Each is a plain main class, compiled in every build and run by hand. In: the library as it is
 * shipped, and tokens of the test kit. Out: a table. Internal. Reading order: {@link
 * dev.jwtschemes.benchmarks.Refusals}, {@link dev.jwtschemes.benchmarks.Costs}, {@code Attacks},
 * {@code World}, {@code Rounds}.
 */
@NullMarked
package dev.jwtschemes.benchmarks;

import org.jspecify.annotations.NullMarked;
