package dev.jwtschemes.internal.cdi;

import dev.jwtschemes.internal.request.identity.Caller;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.util.AnnotationLiteral;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.eclipse.microprofile.jwt.Claim;
import org.eclipse.microprofile.jwt.ClaimValue;
import org.eclipse.microprofile.jwt.Claims;
import org.jspecify.annotations.Nullable;

/** Makes the bean for one type that claims are injected as: MP-JWT 2.1 section 7. */
final class ClaimBean {
  private ClaimBean() {}

  static Bean<Object> of(Type type, Supplier<Optional<Caller>> caller, BeanManager manager) {
    return new SyntheticBean<>(
        Set.of(type, Object.class),
        Set.of(new AnyClaim(), Any.Literal.INSTANCE),
        Dependent.class,
        context ->
            make(
                type,
                name(ClaimPoints.claim(injectionPoint(manager, context)).orElseThrow()),
                caller));
  }

  @SuppressWarnings("NullAway") // CDI takes null for a dependent bean: the claim isn't there
  private static @Nullable Object make(Type type, String name, Supplier<Optional<Caller>> caller) {
    if (type instanceof ParameterizedType p && p.getRawType() == ClaimValue.class) {
      Type inner = p.getActualTypeArguments()[0];
      return new LiveClaim(name, () -> value(inner, name, caller));
    }
    return value(type, name, caller);
  }

  private static @Nullable Object value(Type type, String name, Supplier<Optional<Caller>> caller) {
    @Nullable Object raw = caller.get().<Object>map(token -> token.getClaim(name)).orElse(null);
    if (type instanceof ParameterizedType p && p.getRawType() == Optional.class) {
      return Optional.ofNullable(ClaimConversion.to(p.getActualTypeArguments()[0], name, raw));
    }
    return ClaimConversion.to(type, name, raw);
  }

  /** The claim's name. */
  static String name(Claim claim) {
    return claim.standard() == Claims.UNKNOWN ? claim.value() : claim.standard().name();
  }

  private static InjectionPoint injectionPoint(BeanManager manager, CreationalContext<?> context) {
    // getReference would hide where the claim is injected; CDI answers only an injection point.
    return (InjectionPoint) manager.getInjectableReference(new WhereInjected(), context);
  }

  /** A claim whose value is looked up when it is asked for. */
  private record LiveClaim(String name, Supplier<@Nullable Object> value)
      implements ClaimValue<Object> {
    @Override
    public String getName() {
      return name;
    }

    @Override
    @SuppressWarnings("NullAway") // MP-JWT answers null for a claim that isn't there
    public @Nullable Object getValue() {
      return value.get();
    }
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
