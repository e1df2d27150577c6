/**
 * An EJB module that several web applications of one EAR call.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.deployment.app.ear.desk;

import org.jspecify.annotations.NullMarked;
