/**
 * Start Apache TomEE with web applications.
 *
 * <p>Comes in: a directory and WARs. Goes out: where it listens, and what it refuses. Test time
 * only; depends on nothing of this project.
 */
@NullMarked
package dev.jwtschemes.tck.tomee;

import org.jspecify.annotations.NullMarked;
