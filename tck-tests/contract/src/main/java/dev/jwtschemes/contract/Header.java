package dev.jwtschemes.contract;

/**
 * One header line.
 *
 * @param name as written
 * @param value as written, without the line's end
 */
public record Header(String name, String value) {}
