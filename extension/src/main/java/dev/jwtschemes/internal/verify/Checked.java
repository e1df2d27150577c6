package dev.jwtschemes.internal.verify;

import dev.jwtschemes.internal.text.Text;

/**
 * A check that ran, for an explanation.
 *
 * @param name of the check, unique within its scheme
 * @param expectation what a token must have to pass
 * @param result what this token gave
 */
public record Checked(String name, Text expectation, CheckResult result) {}
