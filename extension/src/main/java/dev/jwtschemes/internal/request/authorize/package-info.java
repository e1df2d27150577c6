/**
 * What a request needs, and whether the caller has it.
 *
 * <p>In: the rules of the matched method and its locators, the registered schemes, the caller's
 * groups. Out: a requirement; a missing role. Request time. Depends on {@code rule} and {@code
 * scheme}. Internal.
 */
@NullMarked
package dev.jwtschemes.internal.request.authorize;

import org.jspecify.annotations.NullMarked;
