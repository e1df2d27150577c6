package dev.jwtschemes.internal.cdi.collect;

import dev.jwtschemes.internal.deployment.WebXml;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What else authenticates in this application: by name, since the APIs may be absent. Stateless.
 */
public final class OtherMechanisms {
  private static final String PACKAGE =
      "jakarta.security.enterprise.authentication.mechanism.http.";
  private static final String MECHANISM = PACKAGE + "HttpAuthenticationMechanism";

  private OtherMechanisms() {}

  /** Whether the type asks the server for a mechanism. */
  static Optional<Finding> definition(AnnotatedType<?> type) {
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
  static Optional<Finding> mechanism(AnnotatedType<?> type) {
    Class<?> javaClass = type.getJavaClass();
    return definition(type).isEmpty() && isMechanism(javaClass)
        ? Optional.of(new Finding(Problem.OTHER_MECHANISM, Text.EMPTY.name(javaClass.getName())))
        : Optional.empty();
  }

  /** The login that the application's web.xml asks the server for. */
  static Optional<Finding> login(WebXml webXml) {
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
   * Whether CDI has a mechanism of the application's own, be it a producer's: a class alone may be
   * abstract, or an alternative that isn't selected.
   */
  public static boolean areInUse(BeanManager manager) {
    return manager.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .anyMatch(
            bean ->
                isMechanism(bean.getBeanClass())
                    || (isOfApplication(bean.getBeanClass())
                        && bean.getTypes().stream().anyMatch(OtherMechanisms::isMechanismType)));
  }

  private static boolean isMechanismType(Type type) {
    return type instanceof Class<?> c && implementsMechanism(c);
  }

  private static boolean isMechanism(Class<?> type) {
    return isOfApplication(type) && !type.isInterface() && implementsMechanism(type);
  }

  /** A server's own mechanisms come from other class loaders. */
  private static boolean isOfApplication(Class<?> type) {
    return type.getClassLoader() == OtherMechanisms.class.getClassLoader()
        && !type.getName().startsWith("dev.jwtschemes.internal.adapter.security.");
  }

  /** Also a container of several, and what Payara had before Jakarta Security. */
  private static boolean isDefinition(String annotation) {
    boolean jakarta =
        annotation.startsWith(PACKAGE) && annotation.contains("AuthenticationMechanismDefinition");
    return jakarta
        || (annotation.startsWith("fish.payara.security.annotations.")
            && annotation.contains("AuthenticationDefinition"));
  }

  private static boolean implementsMechanism(Class<?> type) {
    if (type.getName().equals(MECHANISM) || type.getName().equals(MECHANISM + "Handler")) {
      return true;
    }
    return Stream.concat(Stream.of(type.getInterfaces()), Stream.ofNullable(type.getSuperclass()))
        .anyMatch(OtherMechanisms::implementsMechanism);
  }
}
