package dev.jwtschemes.internal.request;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.internal.text.Text;
import java.util.Optional;

/**
 * A decision that has ended. Immutable; all text is safe to print, and none of it is a token's.
 *
 * @param decision a copy
 * @param status that the refusal was answered with; empty: the request was let through
 * @param httpMethod as sent, cut and cleaned
 * @param path likewise
 * @param where class and method of the resource, if one was matched
 */
public record Decided(
    AuthenticationDecision decision,
    Optional<Integer> status,
    Text httpMethod,
    Text path,
    Optional<String> where) {}
