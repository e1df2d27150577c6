package dev.jwtschemes.internal.claim;

import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.util.AnnotationLiteral;
import java.lang.annotation.Annotation;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claim;
import org.eclipse.microprofile.jwt.ClaimValue;
import org.eclipse.microprofile.jwt.Claims;
import org.jspecify.annotations.Nullable;

/** The value of the bean for one type that claims are injected as: MP-JWT 2.1 section 7. */
public final class InjectedClaim {
  /**
   * The qualifiers of each such bean: without {@code @Any}, or a look-up of all beans of an
   * everyday type, say {@code @Any Instance<String>}, would find these in place of the
   * application's.
   */
  public static final Set<Annotation> QUALIFIERS = Set.of(new AnyClaim());

  private InjectedClaim() {}

  /** Make what is injected at the point that CDI makes it for; null if the claim isn't there. */
  @SuppressWarnings("NullAway") // CDI takes null for a dependent bean
  public static @Nullable Object of(
      Type type, BeanManager manager, CreationalContext<?> context, CurrentCaller current) {
    InjectionPoint point = injectionPoint(manager, context);
    String name = name(ClaimPoints.claim(point).orElseThrow());
    Type wanted = wanted(type, point.getType());
    return wanted instanceof ParameterizedType p && p.getRawType() == ClaimValue.class
        ? new LiveClaim(name, ClaimTarget.of(p.getActualTypeArguments()[0]), current)
        : new LiveClaim(name, ClaimTarget.of(wanted), current).getValue();
  }

  /**
   * What the injection point asks for: OpenWebBeans injects the bean of {@code
   * ClaimValue<JsonArray>} for a {@code ClaimValue<JsonValue>} as well.
   */
  static Type wanted(Type made, Type asked) {
    return made instanceof ParameterizedType bean
            && asked instanceof ParameterizedType point
            && bean.getRawType() == point.getRawType()
        ? asked
        : made;
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
