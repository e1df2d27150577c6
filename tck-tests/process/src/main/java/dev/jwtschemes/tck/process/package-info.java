/**
 * Start servers in processes of their own, and end them.
 *
 * <p>Comes in: a command, or the class of an application. Goes out: the server's address and what
 * it printed. Test time only; depends on nothing of this project.
 */
@NullMarked
package dev.jwtschemes.tck.process;

import org.jspecify.annotations.NullMarked;
