/**
 * An application with two schemes, {@code staff} and {@code partner}: resources, each with another
 * rule, and an observer of events.
 *
 * <p>In: HTTP requests, with tokens of two issuers. Out: who the caller is, as JSON. Depends on
 * Jakarta EE, MicroProfile JWT and the API of JWT Schemes: nothing in here knows which server it
 * runs on. Example.
 *
 * <p>Reading order: {@link dev.jwtschemes.sample.OrderResource}, {@link
 * dev.jwtschemes.sample.PartnerOrderResource}, {@link dev.jwtschemes.sample.AccessResource}, {@link
 * dev.jwtschemes.sample.CustomerResource}, {@link dev.jwtschemes.sample.EventLog}.
 */
@NullMarked
package dev.jwtschemes.sample;

import org.jspecify.annotations.NullMarked;
