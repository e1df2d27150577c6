package dev.jwtschemes.internal.cdi;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.SchemeRegistry;
import dev.jwtschemes.SchemeSetup;
import dev.jwtschemes.TokenValidator;
import dev.jwtschemes.event.JwtSchemeEvent;
import dev.jwtschemes.internal.adapter.rest.JaxRsRuntime;
import dev.jwtschemes.internal.adapter.rest.ResourceScan;
import dev.jwtschemes.internal.adapter.security.SecurityAdapter;
import dev.jwtschemes.internal.claim.ClaimPoints;
import dev.jwtschemes.internal.deployment.Usages;
import dev.jwtschemes.internal.deployment.WebXml;
import dev.jwtschemes.internal.rule.RuleReader;
import dev.jwtschemes.internal.rule.SchemeNames;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Default;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.enterprise.inject.spi.AnnotatedMethod;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.ObserverMethod;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessInjectionPoint;
import jakarta.enterprise.inject.spi.ProcessObserverMethod;
import jakarta.inject.Named;
import jakarta.inject.Provider;
import jakarta.inject.Qualifier;
import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Member;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.eclipse.microprofile.auth.LoginConfig;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What CDI shows of the application, collected. Used by one thread, before the application runs.
 */
final class Collector {
  private final Usages usages = new Usages();
  private final ObservedEvents observed = new ObservedEvents();
  private final Set<String> injectedSchemes = new LinkedHashSet<>();
  private final Map<String, Set<Annotation>> ownQualifiers = new HashMap<>();
  private final ClaimPoints claims = new ClaimPoints(Collector::where);
  private Optional<String> loginRealm = Optional.empty();
  private boolean setupObserved;
  private boolean loginConfigSeen;

  void type(ProcessAnnotatedType<?> event) {
    AnnotatedType<?> type = event.getAnnotatedType();
    Class<?> javaClass = type.getJavaClass();
    if (javaClass.isAnnotation()) {
      return;
    }
    LoginConfig login = type.getAnnotation(LoginConfig.class);
    if (login != null && login.authMethod().equalsIgnoreCase("MP-JWT")) {
      loginConfig(login.realmName());
    }
    Surroundings.otherDefinition(type).ifPresent(usages::addLogin);
    Surroundings.otherMechanism(type).ifPresent(usages::addMechanism);
    Set<String> names = SchemeNames.in(type.getAnnotations());
    boolean application = ResourceScan.isApplication(javaClass);
    if (application) {
      JaxRsRuntime.servicesOff(javaClass).ifPresent(usages::addObstacle);
    }
    if (application || ResourceScan.isResource(javaClass)) {
      Surroundings.isOutside(javaClass).ifPresent(usages::addConflict);
    }
    if (!javaClass.isInterface()) {
      type.getMethods().forEach(method -> strayMethod(javaClass, method));
    }
    if (ResourceScan.isResource(javaClass)) {
      ResourceScan.collect(javaClass, usages);
    } else if (application && !names.isEmpty()) {
      usages.addApplication(new Usages.Naming(javaClass.getName(), names));
    } else if (!names.isEmpty() && isServlet(javaClass) && SecurityAdapter.isPossible()) {
      usages.add(
          new Usages.Resource(
              javaClass.getName(), javaClass.getName(), RuleReader.ofClass(javaClass), false));
    } else if (!names.isEmpty() && !javaClass.isInterface()) {
      usages.addStray(new Usages.Naming(javaClass.getName(), names));
      return; // a bean of the application's own with this qualifier: left alone
    }
    if (!names.isEmpty() && !hasOtherQualifier(type)) {
      // As a qualifier it takes @Default away, and the class could no longer be injected or found
      // by RESTEasy. It stays beside it: Jersey looks for a bean with every qualifier that the
      // class carries, and would make the resource itself, without interceptors.
      event.configureAnnotatedType().add(Default.Literal.INSTANCE);
    }
  }

  void webXml(WebXml webXml) {
    webXml.login().filter(WebXml.Login::isMpJwt).ifPresent(login -> loginConfig(login.realm()));
    Surroundings.otherLogin(webXml).ifPresent(usages::addLogin);
  }

  private void loginConfig(String realm) {
    loginConfigSeen = true;
    usages.addUse();
    if (!realm.isEmpty()) {
      loginRealm = Optional.of(realm);
    }
  }

  private static boolean hasOtherQualifier(AnnotatedType<?> type) {
    return type.getAnnotations().stream()
        .filter(annotation -> !SchemeNames.isNaming(annotation))
        .map(Annotation::annotationType)
        .anyMatch(
            annotation ->
                annotation.isAnnotationPresent(Qualifier.class)
                    && annotation != Named.class
                    && annotation != Any.class);
  }

  /** By name, since the API may be absent. */
  private static boolean isServlet(Class<?> type) {
    for (Class<?> c = type; c != null; c = c.getSuperclass()) {
      if (c.getName().equals("jakarta.servlet.http.HttpServlet")) {
        return true;
      }
    }
    return false;
  }

  /**
   * On a producer method it is a qualifier; on a method that no request is matched to it does
   * nothing.
   */
  private void strayMethod(Class<?> type, AnnotatedMethod<?> method) {
    Set<String> names = SchemeNames.in(method.getAnnotations());
    if (!names.isEmpty()) {
      usages.addUse();
    }
    if (!names.isEmpty()
        && !method.isAnnotationPresent(Produces.class)
        && !ResourceScan.isReached(type, method.getJavaMember())) {
      usages.addStray(
          new Usages.Naming(type.getName() + "#" + method.getJavaMember().getName(), names));
    }
  }

  void injectionPoint(ProcessInjectionPoint<?, ?> event) {
    InjectionPoint point = event.getInjectionPoint();
    Type type = wanted(point.getType());
    claims.add(point, type);
    SortedSet<String> names = new TreeSet<>(SchemeNames.in(point.getQualifiers()));
    boolean ours = type.equals(JsonWebToken.class) || type.equals(TokenValidator.class);
    boolean use =
        ours || type.equals(AuthenticationDecision.class) || ClaimPoints.claim(point).isPresent();
    if (use && !Surroundings.isOfLiberty(point.getMember().getDeclaringClass())) {
      usages.addUse();
    }
    if (type.equals(SchemeRegistry.class)) {
      usages.addUseOfRegistry();
    }
    if (ours && !names.isEmpty()) {
      injectedSchemes.addAll(names);
      keepOwnQualifiers(point.getQualifiers());
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

  void observer(ProcessObserverMethod<?, ?> event) {
    ObserverMethod<?> method = event.getObserverMethod();
    Class<?> type = raw(method.getObservedType());
    if (type == SchemeSetup.class) {
      setupObserved = true;
    }
    if (type == SchemeSetup.class || JwtSchemeEvent.class.isAssignableFrom(type)) {
      usages.addUse();
    }
    Set<String> names = new TreeSet<>(SchemeNames.in(method.getObservedQualifiers()));
    observed.add(type, method.isAsync());
    observed.addSchemes(names);
    if (JwtSchemeEvent.class.isAssignableFrom(type) && !names.isEmpty()) {
      keepOwnQualifiers(method.getObservedQualifiers());
      String member =
          event.getAnnotatedMethod() == null
              ? ""
              : "#" + event.getAnnotatedMethod().getJavaMember().getName();
      usages.addObserver(new Usages.Naming(method.getBeanClass().getName() + member, names));
    }
  }

  private void keepOwnQualifiers(Set<Annotation> qualifiers) {
    for (Annotation qualifier : qualifiers) {
      if (SchemeNames.isOwnAnnotation(qualifier)
          && qualifier.annotationType().isAnnotationPresent(Qualifier.class)) {
        SchemeNames.in(List.of(qualifier))
            .forEach(
                name ->
                    ownQualifiers.computeIfAbsent(name, n -> new LinkedHashSet<>()).add(qualifier));
      }
    }
  }

  /** The type inside a Provider or Instance, which CDI builds around the bean itself. */
  private static Type wanted(Type type) {
    boolean wrapped =
        type instanceof ParameterizedType p
            && (p.getRawType() == Provider.class || p.getRawType() == Instance.class);
    return wrapped ? ((ParameterizedType) type).getActualTypeArguments()[0] : type;
  }

  private static Class<?> raw(Type type) {
    if (type instanceof Class<?> c) {
      return c;
    }
    return type instanceof ParameterizedType p ? raw(p.getRawType()) : Object.class;
  }

  static String where(InjectionPoint point) {
    Member member = point.getMember();
    String name = member instanceof Constructor ? "<init>" : member.getName();
    return member.getDeclaringClass().getName() + "#" + name;
  }

  Usages usages() {
    return usages;
  }

  ObservedEvents observed() {
    return observed;
  }

  /** The names seen at injection points, registered or not. */
  Set<String> injectedSchemes() {
    return injectedSchemes;
  }

  /** The application's own qualifiers of a scheme. */
  Set<Annotation> ownQualifiers(String scheme) {
    return ownQualifiers.getOrDefault(scheme, Set.of());
  }

  Map<String, Set<Annotation>> ownQualifiers() {
    return ownQualifiers;
  }

  ClaimPoints claims() {
    return claims;
  }

  Optional<String> loginRealm() {
    return loginRealm;
  }

  boolean isLoginConfigSeen() {
    return loginConfigSeen;
  }

  boolean isSetupObserved() {
    return setupObserved;
  }
}
