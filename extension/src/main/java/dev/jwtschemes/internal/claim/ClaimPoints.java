package dev.jwtschemes.internal.claim;

import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.DefinitionException;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.inject.Provider;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.eclipse.microprofile.jwt.Claim;
import org.eclipse.microprofile.jwt.ClaimValue;
import org.eclipse.microprofile.jwt.Claims;

/** Where claims are injected: MP-JWT 2.1 section 7. Used by one thread, at deployment. */
public final class ClaimPoints {
  private final Function<InjectionPoint, String> where;
  private final Set<Type> types = new HashSet<>();
  private final List<DefinitionException> errors = new ArrayList<>();
  private final List<InjectionPoint> plain = new ArrayList<>();
  private final List<InjectionPoint> all = new ArrayList<>();

  /** Name injection points in this way. */
  public ClaimPoints(Function<InjectionPoint, String> where) {
    this.where = where;
  }

  /** Take note of an injection point, and of its claim if it wants one as this type. */
  public void add(InjectionPoint point, Type type) {
    all.add(point);
    Optional<Claim> claim = claim(point);
    if (claim.isEmpty()) {
      return;
    }
    types.add(boxed(type));
    if (namesTwo(claim.get())) {
      errors.add(
          new DefinitionException(
              Text.EMPTY
                  .name(where.apply(point))
                  .and(": @Claim names both ")
                  .quote(claim.get().value())
                  .and(" and ")
                  .quote(claim.get().standard().name())
                  .and("; keep one")
                  .toString()));
    }
    if (!isLookedUpLater(point.getType())) {
      plain.add(point);
    }
  }

  /** The types that claims are injected as. */
  public Set<Type> types() {
    return types;
  }

  /** What stops the deployment. */
  public List<DefinitionException> errors() {
    return errors;
  }

  /**
   * The claims that are injected as they are, into what is made before the caller is known or
   * outlives the request. To be asked when CDI knows the beans.
   */
  public List<Finding> misplaced(BeanManager manager) {
    Lifetimes lifetimes = new Lifetimes(all, manager);
    return plain.stream()
        .flatMap(point -> lifetimes.outliving(point).map(owner -> misplaced(point, owner)).stream())
        .distinct()
        .toList();
  }

  private Finding misplaced(InjectionPoint point, InjectionPoint owner) {
    Text claim =
        Text.of("@Claim \"").name(claim(point).map(InjectedClaim::name).orElse("")).and("\"");
    return new Finding(
        Problem.CLAIM_MISPLACED,
        Text.EMPTY.name(where.apply(point)),
        owner.equals(point) ? claim : claim.and(", through ").name(where.apply(owner)));
  }

  /** The claim that is wanted there, if it is one. */
  public static Optional<Claim> claim(InjectionPoint point) {
    return point.getQualifiers().stream()
        .filter(Claim.class::isInstance)
        .map(Claim.class::cast)
        .findFirst();
  }

  private static boolean namesTwo(Claim claim) {
    boolean both = !claim.value().isEmpty() && claim.standard() != Claims.UNKNOWN;
    return both && !claim.value().equals(claim.standard().name());
  }

  private static boolean isLookedUpLater(Type type) {
    return type instanceof ParameterizedType p
        && Set.<Type>of(ClaimValue.class, Provider.class, Instance.class).contains(p.getRawType());
  }

  /** CDI resolves a primitive type by its wrapper (CDI 4.0 section 2.4.2.2): one bean for both. */
  private static Type boxed(Type type) {
    return type instanceof Class<?> c ? MethodType.methodType(c).wrap().returnType() : type;
  }
}
