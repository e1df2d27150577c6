/**
 * What every suite on a server begins and ends with.
 *
 * <p>In: a server product, and what the suite packs. Out: a running server with issuers, and a
 * table of verdicts. Test time only. Depends on the suite's issuers and verdicts, and on the module
 * that starts processes.
 */
@NullMarked
package dev.jwtschemes.contract.run;

import org.jspecify.annotations.NullMarked;
