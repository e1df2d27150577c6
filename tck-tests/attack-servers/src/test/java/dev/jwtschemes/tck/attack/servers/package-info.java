/**
 * The attacks on application servers, as a user deploys: a WAR with the drop-in jar in it.
 *
 * <p>In: the packaged applications and extension, and unpacked servers. Out: one verdict per attack
 * and server, printed, and written as a table. Test time only. Depends on the attacks and on the
 * classes that start servers.
 *
 * <p>Reading order: {@link dev.jwtschemes.tck.attack.servers.AttackRun}, {@link
 * dev.jwtschemes.tck.attack.servers.ServerHosts}.
 */
@NullMarked
package dev.jwtschemes.tck.attack.servers;

import org.jspecify.annotations.NullMarked;
