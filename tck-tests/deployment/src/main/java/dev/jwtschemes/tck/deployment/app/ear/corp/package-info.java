/**
 * A login of the EAR, outside its web applications.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.deployment.app.ear.corp;

import org.jspecify.annotations.NullMarked;
