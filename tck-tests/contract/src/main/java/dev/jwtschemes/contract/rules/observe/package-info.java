/**
 * Observers of the five events, and a resource that tells what they heard.
 *
 * <p>In: requests below {@code traced/ID}, with a verb to call in the header {@code X-Verb}. Out:
 * {@code GET traces/ID/VIEW}, one line per event.
 */
@NullMarked
package dev.jwtschemes.contract.rules.observe;

import org.jspecify.annotations.NullMarked;
