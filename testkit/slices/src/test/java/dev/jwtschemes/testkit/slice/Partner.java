package dev.jwtschemes.testkit.slice;

import dev.jwtschemes.JwtScheme;
import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A qualifier of the application's own. */
@Qualifier @JwtScheme("partner")
@Target({ElementType.FIELD, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
@interface Partner {}
