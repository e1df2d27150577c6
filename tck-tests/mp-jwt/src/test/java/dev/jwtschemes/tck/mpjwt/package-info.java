/**
 * Runs the MicroProfile JWT TCK against the drop-in jar, on Undertow, RESTEasy and Weld.
 *
 * <p>Arquillian hands each test's WAR to {@link dev.jwtschemes.tck.mpjwt.EmbeddedUndertow}, which
 * deploys it with the drop-in jar in {@code WEB-INF/lib}. Nothing else in that WAR or on its class
 * path knows about tokens, so what passes here passes by our mechanism. {@link
 * dev.jwtschemes.tck.mpjwt.suite.Verdict} judges the results after the run. Depends on no code of
 * the extension: the jar arrives as a file.
 */
@NullMarked
package dev.jwtschemes.tck.mpjwt;

import org.jspecify.annotations.NullMarked;
