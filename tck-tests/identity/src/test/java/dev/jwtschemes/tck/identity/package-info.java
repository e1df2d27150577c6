/**
 * Ask, over HTTP, whom servlets, EJB, Jakarta Security and JAX-RS take the caller for.
 *
 * <p>In: the packaged application and extension, and unpacked servers. Out: one verdict per case
 * and server, printed, and written as a table; what a server can't give is listed with its reason.
 * Test time only. Depends on the contract suite's client and on the classes that start servers.
 *
 * <p>Reading order: {@link dev.jwtschemes.tck.identity.IdentityRun}, {@link
 * dev.jwtschemes.tck.identity.IdentityCase}, {@link dev.jwtschemes.tck.identity.AllIdentityCases}.
 */
@NullMarked
package dev.jwtschemes.tck.identity;

import org.jspecify.annotations.NullMarked;
