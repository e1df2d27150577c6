package dev.jwtschemes.internal.cdi;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.util.AnnotationLiteral;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claim;
import org.eclipse.microprofile.jwt.ClaimValue;
import org.eclipse.microprofile.jwt.Claims;
import org.jspecify.annotations.Nullable;

/** The factory of the bean for one type that claims are injected as: MP-JWT 2.1 section 7. */
final class ClaimBean {
  private ClaimBean() {}

  static Bean<Object> of(Type type, WiringReference wiring, BeanManager manager) {
    return new SyntheticBean<>(
        Set.of(type, Object.class),
        Set.of(new AnyClaim(), Any.Literal.INSTANCE),
        Dependent.class,
        context ->
            make(
                type,
                name(ClaimPoints.claim(injectionPoint(manager, context)).orElseThrow()),
                wiring));
  }

  @SuppressWarnings("NullAway") // CDI takes null for a dependent bean: the claim isn't there
  private static @Nullable Object make(Type type, String name, WiringReference wiring) {
    return type instanceof ParameterizedType p && p.getRawType() == ClaimValue.class
        ? new LiveClaim(name, ClaimTarget.of(p.getActualTypeArguments()[0]), wiring)
        : new LiveClaim(name, ClaimTarget.of(type), wiring).getValue();
  }

  /** The claim's name. */
  static String name(Claim claim) {
    return claim.standard() == Claims.UNKNOWN ? claim.value() : claim.standard().name();
  }

  private static InjectionPoint injectionPoint(BeanManager manager, CreationalContext<?> context) {
    // getReference would hide where the claim is injected; CDI answers only an injection point.
    return (InjectionPoint) manager.getInjectableReference(new WhereInjected(), context);
  }

  /** The qualifier of every {@code @Claim}: its members are non-binding. */
  private static final class AnyClaim extends AnnotationLiteral<Claim> implements Claim {
    private static final long serialVersionUID = 1L;

    @Override
    public String value() {
      return "";
    }

    @Override
    public Claims standard() {
      return Claims.UNKNOWN;
    }
  }
}
