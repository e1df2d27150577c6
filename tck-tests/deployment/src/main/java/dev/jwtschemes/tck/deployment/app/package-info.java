/**
 * The applications that are deployed: a few resources, with and without a scope, and what must keep
 * an application from being deployed.
 *
 * <p>In: HTTP requests. Out: names. Depends on Jakarta EE and the API of JWT Schemes. Example.
 */
@NullMarked
package dev.jwtschemes.tck.deployment.app;

import org.jspecify.annotations.NullMarked;
