/**
 * The reports about one application, and whether it is served.
 *
 * <p>In: findings, from whatever check returned them. Out: one log entry for each report, with
 * repeated findings merged; the refusal of the service if one is fatal. Deployment and request
 * time. Plain Java: depends on {@code problem}, {@code scheme} and {@code text}. Internal. Reading
 * order: {@link dev.jwtschemes.internal.deployment.report.Reports}, {@link
 * dev.jwtschemes.internal.deployment.report.Report}, {@link
 * dev.jwtschemes.internal.deployment.report.ServiceState}.
 */
@NullMarked
package dev.jwtschemes.internal.deployment.report;

import org.jspecify.annotations.NullMarked;
