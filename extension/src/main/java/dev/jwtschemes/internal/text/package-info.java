/**
 * The only path by which a value of a request, token or configuration gets into text: log lines,
 * decision steps, details of failures, findings, messages of exceptions.
 *
 * <p>In: fixed text, which must be a compile-time constant, and values. Out: text without control
 * characters and of bounded length. Deployment and request time. Depends on the JDK only;
 * everything else may depend on it, the API too. Internal. Reading order: {@link
 * dev.jwtschemes.internal.text.Text}, {@link dev.jwtschemes.internal.text.Detail}, {@link
 * dev.jwtschemes.internal.text.Log}.
 */
@NullMarked
package dev.jwtschemes.internal.text;

import org.jspecify.annotations.NullMarked;
