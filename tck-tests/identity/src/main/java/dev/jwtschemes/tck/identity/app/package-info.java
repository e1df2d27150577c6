/**
 * The application that is deployed: it tells whom each part of the server takes the caller for.
 *
 * <p>In: requests. Out: text, {@code name=alice clerk=true buyer=false} for instance. Request time.
 * Depends on Jakarta EE and the extension's API only. Internal. Reading order: {@link
 * dev.jwtschemes.tck.identity.app.WhoResource}, {@link dev.jwtschemes.tck.identity.app.Desk},
 * {@link dev.jwtschemes.tck.identity.app.CallerServlet}.
 */
@NullMarked
package dev.jwtschemes.tck.identity.app;

import org.jspecify.annotations.NullMarked;
