/**
 * The readiness check of MicroProfile Health, where the application has that API and asks for it.
 *
 * <p>In: the registered schemes as they are. Out: up or down, and data. Request time; nothing is
 * waited for. Depends on {@code key.fetch}, {@code registry}, {@code scheme}, {@code text} and
 * {@code verify}. The only package that sees MicroProfile Health. Internal. Reading order: {@code
 * SchemesReadiness}, {@code ReadinessCheck}, {@code HealthLink}.
 */
@NullMarked
package dev.jwtschemes.internal.health;

import org.jspecify.annotations.NullMarked;
