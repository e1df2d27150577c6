package dev.jwtschemes.testkit.slice;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A caller that most tests need, named once. */
@InjectedCaller(name = "jane", scheme = "staff", groups = "clerk")
@Target({ElementType.METHOD, ElementType.TYPE})
@Retention(RetentionPolicy.RUNTIME)
@interface Clerk {}
