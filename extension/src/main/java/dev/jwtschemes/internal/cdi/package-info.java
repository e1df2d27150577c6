/**
 * CDI: wires the parts, runs the start, and adds the few beans meant for the application.
 *
 * <p>In: CDI's lifecycle events. Out: beans, fired events, the deployment report. Deployment and
 * request time. The composition root: no package depends on it. Internal. Reading order: {@link
 * dev.jwtschemes.internal.cdi.JwtSchemesExtension}, {@link dev.jwtschemes.internal.cdi.Wiring},
 * {@code Start}, {@link dev.jwtschemes.internal.cdi.Beans}.
 */
@NullMarked
package dev.jwtschemes.internal.cdi;

import org.jspecify.annotations.NullMarked;
