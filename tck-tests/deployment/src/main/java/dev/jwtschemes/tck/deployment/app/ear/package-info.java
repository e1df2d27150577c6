/**
 * A web application that is deployed several times, in EARs and beside them, each time with its own
 * configuration. The package {@code desk} is an EJB module of the EAR.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.deployment.app.ear;

import org.jspecify.annotations.NullMarked;
