/**
 * What the application uses, and what is wrong with it: the report at deployment.
 *
 * <p>In: usages that the CDI extension and the JAX-RS feature found. Out: findings, and whether
 * they stop the deployment. Deployment time; {@code ServiceState} and late resources also at
 * request time. Plain Java: depends on {@code registry}, {@code scheme}, {@code rule}, {@code
 * problem} and {@code text}. Internal. Findings travel one route: the checks return them, and
 * {@code Reports} writes each of them once. Reading order: {@link
 * dev.jwtschemes.internal.deployment.Usages}, {@link
 * dev.jwtschemes.internal.deployment.UsageRules}, {@code SchemeUse}, {@link
 * dev.jwtschemes.internal.deployment.DeploymentValidator}, {@code Judgement}, {@link
 * dev.jwtschemes.internal.deployment.LateArrivals}, {@code Reports}, {@link
 * dev.jwtschemes.internal.deployment.Report}, {@link
 * dev.jwtschemes.internal.deployment.ServiceState}, {@link
 * dev.jwtschemes.internal.deployment.DeploymentView}, {@link
 * dev.jwtschemes.internal.deployment.WebXml}.
 */
@NullMarked
package dev.jwtschemes.internal.deployment;

import org.jspecify.annotations.NullMarked;
