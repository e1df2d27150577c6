/**
 * The attacks, by kind.
 *
 * <p>In: issuers to write tokens with. Out: applications, requests and literals that must come of
 * them. Test time only.
 */
@NullMarked
package dev.jwtschemes.tck.attack.cases;

import org.jspecify.annotations.NullMarked;
