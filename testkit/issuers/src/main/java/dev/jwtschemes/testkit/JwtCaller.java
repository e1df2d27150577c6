package dev.jwtschemes.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A caller's valid token for a parameter: as {@code String} in compact serialization, or as {@link
 * TokenBuilder} to change it further. Each parameter gets a token of its own, made when its test
 * starts.
 *
 * <p>An annotation of your own that carries this one names a caller once:
 *
 * <pre>{@code
 * @JwtCaller(issuer = "staff", groups = "clerk")
 * @Target(PARAMETER) @Retention(RUNTIME)
 * @interface Clerk {}
 * }</pre>
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface JwtCaller {

  /** The scheme whose issuer signs the token; needed where there are several. */
  String issuer() default "";

  /** The caller's name: {@code upn} and {@code sub}. */
  String name() default "alice";

  /** The value of {@code groups}; without any the claim is left out. */
  String[] groups() default {};

  /** The value of {@code aud}; unless given, the audience of the scheme. */
  String[] audience() default {};
}
