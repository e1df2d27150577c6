/**
 * What requests and deployments cost a server.
 *
 * <p>In: a server's distribution. Out: a file of results. Internal. Reading order: {@link
 * dev.jwtschemes.benchmarks.http.HttpCosts}, {@code Wars}, {@code Load}, {@code Wire}.
 */
@NullMarked
package dev.jwtschemes.benchmarks.http;

import org.jspecify.annotations.NullMarked;
