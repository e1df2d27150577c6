/**
 * Try the sample without any issuer of one's own: development issuers, and lines to paste with
 * their tokens.
 *
 * <p>In: the address of the running sample. Out: configuration for the schemes that have none, and
 * text. Depends on MicroProfile Config, and on the test kit for tokens. Internal to the sample.
 *
 * <p>Reading order: {@link dev.jwtschemes.sample.tour.DevelopmentIssuers}, {@link
 * dev.jwtschemes.sample.tour.Tour}.
 */
@NullMarked
package dev.jwtschemes.sample.tour;

import org.jspecify.annotations.NullMarked;
