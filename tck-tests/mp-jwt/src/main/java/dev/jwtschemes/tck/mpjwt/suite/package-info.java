/**
 * What every run of the MicroProfile JWT TCK needs, whatever the server.
 *
 * <p>In: the TCK's WARs, and TestNG's results. Out: WARs with the drop-in jar, and a verdict that
 * counts what passed. Test time only. Depends on Arquillian; knows no server.
 */
@NullMarked
package dev.jwtschemes.tck.mpjwt.suite;

import org.jspecify.annotations.NullMarked;
