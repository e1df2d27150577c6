package dev.jwtschemes.internal.gate.method;

import jakarta.enterprise.util.AnnotationLiteral;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The binding of the interceptor that asks {@link Gate}, which the extension adds to resource
 * methods.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.TYPE, ElementType.METHOD})
public @interface Gated {

  /** Its only instance. */
  final class Literal extends AnnotationLiteral<Gated> implements Gated {
    private static final long serialVersionUID = 1L;

    static final Literal INSTANCE = new Literal();

    private Literal() {}
  }
}
