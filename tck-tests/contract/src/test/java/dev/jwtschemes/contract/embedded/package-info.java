/**
 * Run the suite on the embedded stack: RESTEasy's SeBootstrap with Weld, one process per
 * deployment.
 *
 * <p>In: the packaged sample, and this module's class path for the rules application. Out: the
 * suite's verdicts. Test time only.
 */
@NullMarked
package dev.jwtschemes.contract.embedded;

import org.jspecify.annotations.NullMarked;
