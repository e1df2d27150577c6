package dev.jwtschemes.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The choice of an issuer for a parameter of type {@link TestIssuer}, also through an annotation of
 * your own that carries this one. Where there is only one issuer the parameter needs no annotation.
 */
@Documented
@Target({ElementType.PARAMETER, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface Issuer {

  /** The name of its scheme. */
  String value();
}
