/**
 * Runs the MicroProfile JWT TCK against the drop-in jar on WildFly, Open Liberty and Payara.
 *
 * <p>Arquillian hands each test's WAR, its {@code @LoginConfig} kept, to {@link
 * dev.jwtschemes.tck.mpjwt.servers.ServerContainer}, which starts one server per run and deploys
 * one WAR at a time at its root. {@link dev.jwtschemes.tck.mpjwt.servers.MechanismTest} runs beside
 * the suite and shows that our mechanism answers, not the server's. In: unpacked servers and the
 * drop-in jar, by system properties of the build. Out: TestNG's results. Test time only. Depends on
 * Arquillian and the JDK; knows no class of a server.
 */
@NullMarked
package dev.jwtschemes.tck.mpjwt.servers;

import org.jspecify.annotations.NullMarked;
