/**
 * Applications for the gates: what is in place, what is missing, and what tries to get past them.
 *
 * <p>In: HTTP requests. Out: names. Depends on Jakarta EE and the API of JWT Schemes. Example.
 */
@NullMarked
package dev.jwtschemes.tck.deployment.app.gate;

import org.jspecify.annotations.NullMarked;
