package dev.jwtschemes.testkit.slice;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * The caller that a test with Weld JUnit injects: {@code JsonWebToken}, {@code @Claim}, {@code
 * Principal} and {@code AuthenticationDecision} are this caller's, without HTTP, and without any
 * token that could be checked. Whether a caller may call a method is not tested so.
 *
 * <p>On a test method, on a test class for all of its methods, or on an annotation of your own,
 * which names a caller once. The annotation that is nearest to the method counts. It works in a
 * class with {@code @EnableAutoWeld} or {@code @EnableWeld}; beside a field with {@code @WeldSetup}
 * see {@link JwtSlice}. Tests without a caller, in a class that has some, see what injection shows
 * to an anonymous request; so does a test with {@link NoCaller}.
 *
 * <p>The caller is known to the thread of the test alone, as in a request, and until the test ends.
 * For a real token of a real issuer see {@code @JwtCaller} of the test kit.
 */
@Documented
@Inherited
@Target({ElementType.METHOD, ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(CallerExtension.class)
public @interface InjectedCaller {

  /** The caller's name: {@code upn} and {@code sub}. */
  String name() default "alice";

  /** The scheme that the caller comes by; also the value of {@code aud}. */
  String scheme() default "test";

  /** The caller's groups, and the claim {@code groups}. */
  String[] groups() default {};

  /** More claims, or others in place of those that each caller has: {@code iss}, {@code exp}, … */
  CallerClaim[] claims() default {};
}
