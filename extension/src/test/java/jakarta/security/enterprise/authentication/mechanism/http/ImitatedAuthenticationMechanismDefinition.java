package jakarta.security.enterprise.authentication.mechanism.http;

import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** By its name and members a definition of Jakarta Security 4.0. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@Repeatable(ImitatedAuthenticationMechanismDefinition.List.class)
public @interface ImitatedAuthenticationMechanismDefinition {
  Class<?>[] qualifiers();

  /** Several of them. */
  @Retention(RetentionPolicy.RUNTIME)
  @Target(ElementType.TYPE)
  @interface List {
    ImitatedAuthenticationMechanismDefinition[] value();
  }
}
