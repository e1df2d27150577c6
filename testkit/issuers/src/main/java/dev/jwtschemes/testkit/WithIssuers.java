package dev.jwtschemes.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

/**
 * A JUnit test class with one running issuer per scheme; JUnit 5 and 6.
 *
 * <p>Before the first test of the class, and before static {@code @RegisterExtension} fields and
 * {@code @BeforeAll} methods, the issuers start on free ports of 127.0.0.1, and the keys {@code
 * jwt-schemes.<name>.*} of {@link Issuers#properties()} are set as system properties, for an
 * application that starts in this JVM. After the last test the issuers stop and the system
 * properties are as they were. Nested classes share the issuers of their outermost class.
 *
 * <p>Parameters of tests, constructors and lifecycle methods: {@link Issuers}, {@code @Issuer
 * TestIssuer}, {@code @JwtCaller String}.
 *
 * <p>System properties belong to the whole JVM, so the annotation holds JUnit's lock on {@link
 * Resources#SYSTEM_PROPERTIES}: in a parallel run classes with issuers run one after the other, and
 * so does any other class that holds this lock. See {@link Issuers} for classes that must run at
 * the same time.
 */
@Documented
@Inherited
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
@ExtendWith(WithIssuersExtension.class)
@ResourceLock(Resources.SYSTEM_PROPERTIES)
public @interface WithIssuers {

  /** The names of the schemes, at least one. */
  String[] value();

  /** The audience of every scheme and token; unless given, each scheme's name. */
  String audience() default "";

  /** More properties for the application, each {@code name=value}. */
  String[] properties() default {};
}
