/**
 * The judgement of a deployment: when CDI is up, when code has added its schemes, and of whatever
 * shows up later.
 *
 * <p>In: the configuration, what the application uses, its surroundings. Out: reports. Findings
 * take one route: every check returns them, and {@code Reports} writes each of them once.
 * Deployment time; {@code LateArrivals} also at request time. Plain Java: depends on {@code usage}
 * and {@code report} below it, {@code registry}, {@code scheme}, {@code rule}, {@code problem} and
 * {@code text}. Internal. Reading order: {@link
 * dev.jwtschemes.internal.deployment.DeploymentValidator}, {@code Judgement}, {@link
 * dev.jwtschemes.internal.deployment.LateArrivals}, {@link
 * dev.jwtschemes.internal.deployment.Surroundings}, {@link
 * dev.jwtschemes.internal.deployment.DeploymentView}.
 */
@NullMarked
package dev.jwtschemes.internal.deployment;

import org.jspecify.annotations.NullMarked;
