package dev.jwtschemes.tck.inside.app;

import dev.jwtschemes.JwtScheme;
import jakarta.inject.Qualifier;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A qualifier of the application's own. */
@Qualifier @JwtScheme("partner")
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
public @interface Partner {}
