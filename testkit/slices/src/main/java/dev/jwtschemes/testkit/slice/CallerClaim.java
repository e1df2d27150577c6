package dev.jwtschemes.testkit.slice;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** A claim of an {@link InjectedCaller}: a text, or any other JSON value. */
@Documented
@Target({})
@Retention(RetentionPolicy.RUNTIME)
public @interface CallerClaim {

  /** The claim's name; groups have an attribute of their own, and there is no raw token. */
  String name();

  /** The value, a text. */
  String value() default "";

  /** The value as JSON (RFC 8259), in place of a text: {@code 7}, {@code true}, {@code ["a"]}. */
  String json() default "";
}
