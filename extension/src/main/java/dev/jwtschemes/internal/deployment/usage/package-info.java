/**
 * What the application uses of this library, and the checks of that use.
 *
 * <p>In: resources, locators, observers, injection points and logins that CDI, the servlet
 * container and JAX-RS show. Out: findings, which are returned. Deployment time, and request time
 * for what shows up late. Plain Java: depends on {@code registry}, {@code scheme}, {@code rule},
 * {@code problem} and {@code text}. Internal. Reading order: {@link
 * dev.jwtschemes.internal.deployment.usage.Usages}, {@link
 * dev.jwtschemes.internal.deployment.usage.SchemeUse}, {@link
 * dev.jwtschemes.internal.deployment.usage.UsageRules}, {@link
 * dev.jwtschemes.internal.deployment.usage.Registrations}, {@link
 * dev.jwtschemes.internal.deployment.usage.OwnLogins}, {@link
 * dev.jwtschemes.internal.deployment.usage.LoginRules}.
 */
@NullMarked
package dev.jwtschemes.internal.deployment.usage;

import org.jspecify.annotations.NullMarked;
