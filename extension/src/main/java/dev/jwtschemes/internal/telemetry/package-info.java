/**
 * Metrics and span attributes of OpenTelemetry, where the application has that API.
 *
 * <p>In: decisions and fetches as they begin and end, the state of keys and cache. Out: instruments
 * of the application's {@code OpenTelemetry}, attributes and events of the current span, a span for
 * each fetch, and for refusals that no span of the server shows. Request time. Depends on the API,
 * {@code authenticate}, {@code key.fetch}, {@code registry}, {@code request}, {@code scheme},
 * {@code text} and {@code verify}; with {@code cdi.CurrentTrace} the only package that sees
 * OpenTelemetry. Internal. Reading order: {@code TelemetryLink}, {@code LiveTelemetry}, {@code
 * Instruments}, {@code DecisionAttributes}, {@code Spans}.
 */
@NullMarked
package dev.jwtschemes.internal.telemetry;

import org.jspecify.annotations.NullMarked;
