package dev.jwtschemes.internal.cdi;

import dev.jwtschemes.internal.deployment.Placement;
import dev.jwtschemes.internal.deployment.WebXml;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.json.spi.JsonProvider;
import java.lang.annotation.Annotation;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.JsonWebToken;

/**
 * What else authenticates in this application: by name, since the APIs may be absent. Stateless.
 */
final class Surroundings {
  private static final String PACKAGE =
      "jakarta.security.enterprise.authentication.mechanism.http.";
  private static final String MECHANISM = PACKAGE + "HttpAuthenticationMechanism";
  private static final String PAYARAS_MP_JWT = "payara-mp-jwt.properties";
  private static final List<String> LIBERTY = List.of("com.ibm.ws.", "io.openliberty.");

  private Surroundings() {}

  /** Whether the type asks the server for a mechanism. */
  static Optional<Finding> otherDefinition(AnnotatedType<?> type) {
    return type.getAnnotations().stream()
        .map(Annotation::annotationType)
        .map(Class::getName)
        .filter(annotation -> isOfApplication(type.getJavaClass()) && isDefinition(annotation))
        .findFirst()
        .map(
            definition ->
                new Finding(
                    Problem.OTHER_MECHANISM,
                    Text.EMPTY.name(type.getJavaClass().getName()),
                    Text.of("@").name(definition)));
  }

  /** Whether the type is a mechanism of the application's own. */
  static Optional<Finding> otherMechanism(AnnotatedType<?> type) {
    Class<?> javaClass = type.getJavaClass();
    return otherDefinition(type).isEmpty() && isOtherMechanism(javaClass)
        ? Optional.of(new Finding(Problem.OTHER_MECHANISM, Text.EMPTY.name(javaClass.getName())))
        : Optional.empty();
  }

  /**
   * Whether CDI has a mechanism of the application's own, be it a producer's: a class alone may be
   * abstract, or an alternative that isn't selected.
   */
  static boolean isMechanismInUse(BeanManager manager) {
    return manager.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .anyMatch(
            bean ->
                isOtherMechanism(bean.getBeanClass())
                    || (isOfApplication(bean.getBeanClass())
                        && bean.getTypes().stream()
                            .anyMatch(
                                type -> type instanceof Class<?> c && implementsMechanism(c))));
  }

  private static boolean isOtherMechanism(Class<?> type) {
    return isOfApplication(type) && !type.isInterface() && implementsMechanism(type);
  }

  /** A server's own mechanisms come from other class loaders. */
  private static boolean isOfApplication(Class<?> type) {
    return type.getClassLoader() == JwtSchemesExtension.class.getClassLoader()
        && !type.getName().startsWith("dev.jwtschemes.internal.adapter.security.");
  }

  /**
   * Whether the class is Open Liberty's own, whose MP-JWT injects and produces the same types. Its
   * name alone proves nothing: an application's class may have any.
   */
  static boolean isOfLiberty(Class<?> type) {
    return type.getClassLoader() != JwtSchemesExtension.class.getClassLoader()
        && LIBERTY.stream().anyMatch(type.getName()::startsWith);
  }

  /** Also a container of several, and what Payara had before Jakarta Security. */
  private static boolean isDefinition(String annotation) {
    boolean jakarta =
        annotation.startsWith(PACKAGE) && annotation.contains("AuthenticationMechanismDefinition");
    return jakarta
        || (annotation.startsWith("fish.payara.security.annotations.")
            && annotation.contains("AuthenticationDefinition"));
  }

  /** Payara's own file of MP-JWT settings, whose key lies beside it. */
  static Optional<Finding> payarasMpJwt(ClassLoader application) {
    return application.getResource(PAYARAS_MP_JWT) == null
        ? Optional.empty()
        : Optional.of(new Finding(Problem.MP_JWT_KEY_ELSEWHERE, Text.of(PAYARAS_MP_JWT)));
  }

  /** The login that the application's web.xml asks the server for. */
  static Optional<Finding> otherLogin(WebXml webXml) {
    return webXml
        .login()
        .filter(WebXml.Login::isServers)
        .map(
            login ->
                new Finding(
                    Problem.OTHER_MECHANISM,
                    Text.of("WEB-INF/web.xml"),
                    Text.of("login-config ").name(login.method())));
  }

  /**
   * Whether this library lies outside of the web application that a class of it belongs to: not
   * every server asks a library of an EAR at the start of the web application.
   */
  static Optional<Finding> isOutside(Class<?> application) {
    return Placement.isOutsideOf(application.getClassLoader())
        ? Optional.of(new Finding(Problem.IN_SHARED_LIBRARY, Text.of("the application")))
        : Optional.empty();
  }

  private static boolean implementsMechanism(Class<?> type) {
    if (type.getName().equals(MECHANISM) || type.getName().equals(MECHANISM + "Handler")) {
      return true;
    }
    return Stream.concat(Stream.of(type.getInterfaces()), Stream.ofNullable(type.getSuperclass()))
        .anyMatch(Surroundings::implementsMechanism);
  }

  /** Whether claims can be read: some servers have JSON only on demand. */
  static Optional<Finding> missingJson() {
    try {
      JsonProvider.provider();
      return Optional.empty();
    } catch (RuntimeException | LinkageError e) { // not by its name: that may be missing too
      return Optional.of(new Finding(Problem.JSON_MISSING, Text.of("the application")));
    }
  }

  /**
   * Open Liberty refuses an application with {@code @LoginConfig} where both mechanisms are there,
   * without naming the feature: said before that, as long as there is a time for it. The feature is
   * known by the server's copy of the API, which wins over the application's.
   */
  static Optional<Finding> serverMpJwtBesideLoginConfig() {
    ClassLoader own = JwtSchemesExtension.class.getClassLoader();
    boolean liberty = LIBERTY.stream().anyMatch(own.getClass().getName()::startsWith);
    return liberty && JsonWebToken.class.getClassLoader() != own
        ? Optional.of(
            new Finding(
                Problem.SERVER_MP_JWT_ACTIVE,
                Text.of("the server"),
                Text.of(
                    "feature mpJwt, beside @LoginConfig: Open Liberty refuses the application,"
                        + " CWWKS1931E")))
        : Optional.empty();
  }

  /**
   * Open Liberty's MP-JWT, which comes with umbrella features as well; other servers' gives way to
   * ours.
   */
  static Optional<Finding> activeServerMpJwt(BeanManager manager) {
    return manager.getBeans(JsonWebToken.class, Any.Literal.INSTANCE).stream()
        .map(Bean::getBeanClass)
        .map(Class::getName)
        .filter(name -> LIBERTY.stream().anyMatch(name::startsWith))
        .findFirst()
        .map(
            name ->
                new Finding(
                    Problem.SERVER_MP_JWT_ACTIVE, Text.of("the server"), Text.of("feature mpJwt")));
  }
}
