/**
 * What the sample needs besides on a server: a page with lines to paste.
 *
 * <p>In: requests from the same machine. Out: text. Depends on Jakarta Servlet. Internal to the
 * sample, and only in its WAR.
 */
@NullMarked
package dev.jwtschemes.sample.server;

import org.jspecify.annotations.NullMarked;
