/**
 * Drive application servers: pack what they deploy, start them, deploy while they run, stop them.
 *
 * <p>In: archives, and unpacked servers, by system properties of the build. Out: a running server
 * with its address and log. Test time only. Depends on the processes beside it, and on JUnit for
 * {@link dev.jwtschemes.tck.servers.ServerSuite}; knows no class of a server.
 *
 * <p>Reading order: {@link dev.jwtschemes.tck.servers.ApplicationServer}, {@link
 * dev.jwtschemes.tck.servers.WildFly}, {@link dev.jwtschemes.tck.servers.Deployer}.
 */
@NullMarked
package dev.jwtschemes.tck.servers;

import org.jspecify.annotations.NullMarked;
