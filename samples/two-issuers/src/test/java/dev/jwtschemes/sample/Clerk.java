package dev.jwtschemes.sample;

import dev.jwtschemes.testkit.JwtCaller;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A token of a clerk, the caller that most tests need. */
@JwtCaller(issuer = "staff", groups = "clerk")
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@interface Clerk {}
