/**
 * What the application uses, and what is wrong with it: the report at deployment.
 *
 * <p>In: usages that the CDI extension and the JAX-RS feature found. Out: findings, and whether
 * they stop the deployment. Deployment time; {@code ServiceState} and late resources also at
 * request time. Plain Java: depends on {@code registry}, {@code scheme}, {@code rule}, {@code
 * problem} and {@code text}. Internal. Reading order: {@link
 * dev.jwtschemes.internal.deployment.Usages}, {@link
 * dev.jwtschemes.internal.deployment.UsageRules}, {@link
 * dev.jwtschemes.internal.deployment.DeploymentValidator}, {@link
 * dev.jwtschemes.internal.deployment.Report}, {@link
 * dev.jwtschemes.internal.deployment.ServiceState}, {@link
 * dev.jwtschemes.internal.deployment.WebXml}.
 */
@NullMarked
package dev.jwtschemes.internal.deployment;

import org.jspecify.annotations.NullMarked;
