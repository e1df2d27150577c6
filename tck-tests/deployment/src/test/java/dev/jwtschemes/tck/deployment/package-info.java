/**
 * Deploy an application in every packaging, and applications that must not be deployed, on every
 * server.
 *
 * <p>In: packaged classes and extension, and unpacked servers. Out: one verdict per case and
 * server, printed, and written as a table. Test time only. Depends on the contract suite's client
 * and on the classes that start servers.
 *
 * <p>Reading order: {@link dev.jwtschemes.tck.deployment.DeploymentRun}, {@link
 * dev.jwtschemes.tck.deployment.Packaging}, {@link dev.jwtschemes.tck.deployment.Refused}.
 */
@NullMarked
package dev.jwtschemes.tck.deployment;

import org.jspecify.annotations.NullMarked;
