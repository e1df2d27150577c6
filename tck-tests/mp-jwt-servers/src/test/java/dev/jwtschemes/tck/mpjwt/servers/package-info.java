/**
 * Runs the MicroProfile JWT TCK against the drop-in jar on WildFly, Open Liberty and Payara.
 *
 * <p>Arquillian hands each test's WAR, its {@code @LoginConfig} kept, to {@link
 * dev.jwtschemes.tck.mpjwt.servers.ServerContainer}, which deploys one at a time at the root of one
 * server per run; Payara Micro takes an application only when it starts, so there each has a server
 * and the WARs are a selection. {@link dev.jwtschemes.tck.mpjwt.servers.MechanismTest} runs beside
 * the suite and shows that our mechanism answers, not the server's. In: unpacked servers and the
 * drop-in jar, by system properties of the build. Out: TestNG's results. Test time only. Depends on
 * Arquillian, on what starts servers for the contract suite, and on the JDK; knows no class of a
 * server.
 */
@NullMarked
package dev.jwtschemes.tck.mpjwt.servers;

import org.jspecify.annotations.NullMarked;
