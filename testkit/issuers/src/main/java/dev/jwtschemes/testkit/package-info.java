/**
 * Issuers for tests and demonstrations: keys, their publication over HTTP, tokens valid or not, and
 * a JUnit extension that configures an application with them.
 *
 * <p>In: what a test wants to be true of a token, a key set or a scheme. Out: compact tokens, HTTP
 * answers on loopback, configuration. Test time only. Depends on Nimbus, the JDK and, for the
 * extension, JUnit; never on the library, so that an error there can't cancel itself out. API.
 *
 * <p>Reading order: {@link dev.jwtschemes.testkit.WithIssuers}, {@link
 * dev.jwtschemes.testkit.Issuers}, {@link dev.jwtschemes.testkit.TestIssuer}, {@link
 * dev.jwtschemes.testkit.TokenBuilder}.
 */
@NullMarked
package dev.jwtschemes.testkit;

import org.jspecify.annotations.NullMarked;
