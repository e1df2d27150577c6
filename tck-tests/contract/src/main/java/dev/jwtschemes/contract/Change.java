package dev.jwtschemes.contract;

/**
 * Something that happens outside the application between two requests, at an issuer for instance.
 *
 * @param action what is done; an exception fails the case
 */
public record Change(Runnable action) implements Step {}
