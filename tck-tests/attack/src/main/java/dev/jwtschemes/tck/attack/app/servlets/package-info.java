/**
 * Servlets with rules, and ways around their filter.
 *
 * <p>Application code.
 */
@NullMarked
package dev.jwtschemes.tck.attack.app.servlets;

import org.jspecify.annotations.NullMarked;
