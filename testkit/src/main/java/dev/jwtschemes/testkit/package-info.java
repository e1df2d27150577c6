/**
 * A token issuer for tests and demonstrations: keys, their publication over HTTP, and tokens right
 * or wrong.
 *
 * <p>In: what a test wants to be true of a token or a key set. Out: compact tokens and HTTP answers
 * on loopback. Test time only. Depends on Nimbus and the JDK, never on the extension, so that an
 * error there can't cancel itself out. API.
 *
 * <p>Reading order: {@link dev.jwtschemes.testkit.TestIssuer}, {@link
 * dev.jwtschemes.testkit.TokenBuilder}.
 */
@NullMarked
package dev.jwtschemes.testkit;

import org.jspecify.annotations.NullMarked;
