/**
 * Start Eclipse Jetty with web applications.
 *
 * <p>Comes in: a directory and WARs. Goes out: where it listens, and what it refuses. Test time
 * only; depends on nothing of this project.
 */
@NullMarked
package dev.jwtschemes.tck.jetty;

import org.jspecify.annotations.NullMarked;
