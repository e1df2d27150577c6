package dev.jwtschemes;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.inject.Qualifier;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The name of the scheme that a resource requires, that an injection point reads, or whose events
 * an observer receives.
 *
 * <ul>
 *   <li>On a resource class or method: the caller must be authenticated by <em>one of</em> the
 *       named schemes. Repeat it to allow several.
 *   <li>On an injection point of type {@link org.eclipse.microprofile.jwt.JsonWebToken} or {@link
 *       TokenValidator}: that scheme's.
 *   <li>On an observer parameter of a {@link dev.jwtschemes.event.JwtSchemeEvent}: that scheme's
 *       events only.
 *   <li>On a qualifier of your own without binding members: the qualifier then works in all three
 *       places.
 *   <li>On the {@code Application} class: replaces the default scheme for its methods, and protects
 *       nothing by itself.
 * </ul>
 *
 * <p>A name that isn't registered is reported at deployment (JWTS-201 and following) and answers
 * 500 at request time, never open.
 *
 * @since 0.1
 */
@Qualifier @Documented
@Repeatable(JwtScheme.List.class)
@Target({TYPE, METHOD, FIELD, PARAMETER, ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface JwtScheme {

  /** The scheme's name: {@code [a-z][a-z0-9-]*}. */
  String value();

  /** The container of repeated {@link JwtScheme} annotations; the compiler writes it. */
  @Documented
  @Target({TYPE, METHOD, FIELD, PARAMETER, ANNOTATION_TYPE})
  @Retention(RetentionPolicy.RUNTIME)
  @interface List {
    /** The repeated annotations. */
    JwtScheme[] value();
  }

  /** An instance of the annotation, to select beans and events in code. */
  final class Literal extends AnnotationLiteral<JwtScheme> implements JwtScheme {
    private static final long serialVersionUID = 1L;

    private final String value;

    private Literal(String value) {
      this.value = value;
    }

    /** Make the qualifier {@code @JwtScheme(scheme)}. */
    public static Literal of(String scheme) {
      return new Literal(scheme);
    }

    @Override
    public String value() {
      return value;
    }
  }
}
