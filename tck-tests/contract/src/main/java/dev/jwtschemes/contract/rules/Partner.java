package dev.jwtschemes.contract.rules;

import static java.lang.annotation.RetentionPolicy.RUNTIME;

import dev.jwtschemes.JwtScheme;
import jakarta.inject.Qualifier;
import java.lang.annotation.Retention;

/** The scheme {@code partner}, by a qualifier of the application's own. */
@Qualifier @JwtScheme("partner")
@Retention(RUNTIME)
public @interface Partner {}
