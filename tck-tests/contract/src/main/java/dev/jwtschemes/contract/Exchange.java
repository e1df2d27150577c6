package dev.jwtschemes.contract;

/**
 * A request and what must come back.
 *
 * @param request what is sent
 * @param expected what must come back
 */
public record Exchange(Request request, Expected expected) implements Step {}
