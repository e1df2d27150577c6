/**
 * The command {@code probe}: ask a resource how it answers without a token, with a good one, and
 * with broken ones.
 *
 * <p>Comes in: an address, and a token or a development issuer. Goes out: each answer, whether it
 * is what RFC 6750 and RFC 9110 say, and which reasons apply. Nothing but the given addresses is
 * called, and no redirect is followed.
 *
 * <p>Reading order: {@link dev.jwtschemes.cli.probe.ProbeCommand}, {@link
 * dev.jwtschemes.cli.probe.Judgement}.
 */
@NullMarked
package dev.jwtschemes.cli.probe;

import org.jspecify.annotations.NullMarked;
