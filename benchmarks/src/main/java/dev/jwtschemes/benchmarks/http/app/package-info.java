/**
 * The application that is measured on servers.
 *
 * <p>In: requests. Out: a few bytes. Internal.
 */
@NullMarked
package dev.jwtschemes.benchmarks.http.app;

import org.jspecify.annotations.NullMarked;
