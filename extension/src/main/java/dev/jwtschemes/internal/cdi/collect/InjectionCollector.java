package dev.jwtschemes.internal.cdi.collect;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.SchemeRegistry;
import dev.jwtschemes.TokenValidator;
import dev.jwtschemes.internal.claim.ClaimPoints;
import dev.jwtschemes.internal.deployment.usage.Usages;
import dev.jwtschemes.internal.rule.SchemeNames;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.inject.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Member;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** What of this library is injected, and where. Used by one thread, before the application runs. */
public final class InjectionCollector {
  private final Usages usages;
  private final OwnQualifiers qualifiers;
  private final Set<String> schemes = new LinkedHashSet<>();
  private final ClaimPoints claims = new ClaimPoints(InjectionCollector::where);

  InjectionCollector(Usages usages, OwnQualifiers qualifiers) {
    this.usages = usages;
    this.qualifiers = qualifiers;
  }

  void injectionPoint(ProcessInjectionPoint<?, ?> event) {
    InjectionPoint point = event.getInjectionPoint();
    Type type = wanted(point.getType());
    claims.add(point, type);
    SortedSet<String> names = new TreeSet<>(SchemeNames.in(point.getQualifiers()));
    boolean ours = type.equals(JsonWebToken.class) || type.equals(TokenValidator.class);
    boolean use =
        ours || type.equals(AuthenticationDecision.class) || ClaimPoints.claim(point).isPresent();
    if (use && !ServerMpJwt.isOfLiberty(point.getMember().getDeclaringClass())) {
      usages.addUse();
    }
    if (type.equals(SchemeRegistry.class)) {
      usages.addUseOfRegistry();
    }
    if (ours && !names.isEmpty()) {
      schemes.addAll(names);
      qualifiers.keep(point.getQualifiers());
      usages.addInjectionPoint(new Usages.Naming(where(point), names));
    }
    if (ours && names.size() > 1) {
      event.configureInjectionPoint().qualifiers(withOneName(point.getQualifiers(), names.first()));
    }
  }

  /** No bean has two names: CDI would stop at that, before the validator can explain it. */
  private static Set<Annotation> withOneName(Set<Annotation> qualifiers, String name) {
    Set<Annotation> kept = new LinkedHashSet<>(qualifiers);
    kept.removeIf(SchemeNames::isNaming);
    kept.add(JwtScheme.Literal.of(name));
    return kept;
  }

  /** The type inside a Provider or Instance, which CDI builds around the bean itself. */
  private static Type wanted(Type type) {
    boolean wrapped =
        type instanceof ParameterizedType p
            && (p.getRawType() == Provider.class || p.getRawType() == Instance.class);
    return wrapped ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
  }

  private static String where(InjectionPoint point) {
    Member member = point.getMember();
    String name = member instanceof Constructor ? "<init>" : member.getName();
    return member.getDeclaringClass().getName() + "#" + name;
  }

  /** The names of schemes whose token or validator is injected, registered or not. */
  public Set<String> schemes() {
    return schemes;
  }

  /** Where claims are injected. */
  public ClaimPoints claims() {
    return claims;
  }
}
