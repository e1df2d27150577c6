/**
 * What CDI shows of the application, collected by question.
 *
 * <p>In: CDI's events about types, injection points and observers; web.xml; the beans, once CDI
 * knows them. Out: usages of schemes, logins, observed events, injected claims; findings about what
 * surrounds the application, which are returned. Deployment time. Depends on {@code adapter.rest}
 * and {@code adapter.security} for what a resource and a servlet is, {@code claim}, {@code
 * deployment}, {@code problem}, {@code rule}, {@code text} and CDI. Internal. Reading order: {@link
 * dev.jwtschemes.internal.cdi.collect.Collector}, {@link
 * dev.jwtschemes.internal.cdi.collect.ResourceCollector}, {@link
 * dev.jwtschemes.internal.cdi.collect.InjectionCollector}, {@link
 * dev.jwtschemes.internal.cdi.collect.ObserverCollector}, {@link
 * dev.jwtschemes.internal.cdi.collect.LoginCollector}, {@link
 * dev.jwtschemes.internal.cdi.collect.OtherMechanisms}, {@link
 * dev.jwtschemes.internal.cdi.collect.ServerMpJwt}.
 */
@NullMarked
package dev.jwtschemes.internal.cdi.collect;

import org.jspecify.annotations.NullMarked;
