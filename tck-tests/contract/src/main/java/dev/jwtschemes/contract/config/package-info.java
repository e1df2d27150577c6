/**
 * What each deployment must be configured with.
 *
 * <p>In: the suite's issuers. Out: MicroProfile Config properties. Test time only. API for the
 * modules that deploy the applications.
 */
@NullMarked
package dev.jwtschemes.contract.config;

import org.jspecify.annotations.NullMarked;
