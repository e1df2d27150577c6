/**
 * Drive a deployed application over HTTP and compare what comes back with the contract.
 *
 * <p>In: base URIs of the deployments. Out: one verdict per case, printed, and written as a table.
 * Test time only. Depends on the testkit, JUnit and the JDK; knows nothing of the server or of the
 * extension's classes. API for the modules that run it on a server.
 *
 * <p>Reading order: {@link dev.jwtschemes.contract.ContractSuite}, {@link
 * dev.jwtschemes.contract.Case}, {@link dev.jwtschemes.contract.Deployment}, {@link
 * dev.jwtschemes.contract.ContractTarget}.
 */
@NullMarked
package dev.jwtschemes.contract;

import org.jspecify.annotations.NullMarked;
