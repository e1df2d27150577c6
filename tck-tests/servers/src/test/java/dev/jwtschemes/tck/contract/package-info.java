/**
 * Run the contract suite on application servers, as a user deploys: a WAR with the drop-in jar in
 * it.
 *
 * <p>In: the packaged extension, rules application and sample, and unpacked servers, all by system
 * properties of the build. Out: the suite's verdicts, one table per server. Test time only. Depends
 * on the contract suite, the servers' drivers and the JDK; knows no class of a server.
 *
 * <p>Reading order: {@link dev.jwtschemes.tck.contract.WildFlyIT}, {@link
 * dev.jwtschemes.tck.contract.ContractRun}, {@link dev.jwtschemes.tck.contract.Wars}.
 */
@NullMarked
package dev.jwtschemes.tck.contract;

import org.jspecify.annotations.NullMarked;
