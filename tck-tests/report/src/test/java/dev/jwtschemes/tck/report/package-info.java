/**
 * Make the page that shows what passed on which server.
 *
 * <p>In: the tables that the suites wrote. Out: {@code docs/reference/servers.md}, and a failing
 * test when it is stale. After all suites. Test code only.
 */
@NullMarked
package dev.jwtschemes.tck.report;

import org.jspecify.annotations.NullMarked;
