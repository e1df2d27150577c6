/**
 * Fetched keys: metadata, key sets, when they are fetched again, who waits.
 *
 * <p>In: a definition. Out: keys for a token, that no key fits, or that they are unreachable.
 * Request time. The only package that fetches anything, and only from what the configuration names.
 * Depends on the API, {@code failure}, {@code key}, {@code scheme}, {@code problem}, {@code text}
 * and the JOSE library. Internal. Reading order: {@code SchemeConnection}, {@code KeySource},
 * {@code FetchedKeys}, {@code SingleFlight}, {@code WaitingRoom}, {@code KeyFetch}, {@code
 * HttpFetch}.
 */
@NullMarked
package dev.jwtschemes.internal.key.fetch;

import org.jspecify.annotations.NullMarked;
