/**
 * The page about performance.
 *
 * <p>In: files of results. Out: {@code docs/performance.md} with its plots. Internal. Reading
 * order: {@link dev.jwtschemes.benchmarks.report.Page}, {@code LibrariesPart}, {@code HttpPart},
 * {@code GrowthPart}, {@code Results}, {@code Bars}.
 */
@NullMarked
package dev.jwtschemes.benchmarks.report;

import org.jspecify.annotations.NullMarked;
