/**
 * A login of the EAR that the server makes, asked for outside its web applications.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.deployment.app.ear.defined;

import org.jspecify.annotations.NullMarked;
