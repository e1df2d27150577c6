/**
 * The same token, accepted by this library and by others, in one run.
 *
 * <p>In: libraries as they are published. Out: a file of results. Internal. Reading order: {@link
 * dev.jwtschemes.benchmarks.libraries.Compare}, {@code Library}, {@code Peers}, {@code Ours}.
 */
@NullMarked
package dev.jwtschemes.benchmarks.libraries;

import org.jspecify.annotations.NullMarked;
