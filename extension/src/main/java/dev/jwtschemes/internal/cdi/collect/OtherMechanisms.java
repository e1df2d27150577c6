package dev.jwtschemes.internal.cdi.collect;

import dev.jwtschemes.internal.deployment.OwnLoader;
import dev.jwtschemes.internal.deployment.web.WebXml;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What else authenticates in this application: by name, since the APIs may be absent. Stateless.
 */
public final class OtherMechanisms {
  private static final String PACKAGE =
      "jakarta.security.enterprise.authentication.mechanism.http.";
  private static final String MECHANISM = PACKAGE + "HttpAuthenticationMechanism";
  private static final String HANDLER = MECHANISM + "Handler";

  /** The packages of mechanisms and handlers that servers bring, and of beans that bring them. */
  private static final List<String> SERVERS =
      List.of(
          "java.",
          "jakarta.security.enterprise.",
          "org.glassfish.soteria.",
          "org.wildfly.security.soteria.",
          "io.smallrye.jwt.auth.",
          "com.ibm.ws.security.",
          "io.openliberty.security.",
          "fish.payara.microprofile.jwtauth.",
          "fish.payara.security.",
          "org.omnifaces.jwt.",
          "org.apache.tomee.security.");

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

  /**
   * Whether whatever the type asks the server for has qualifiers, by which a handler of the
   * application's may choose it beside others (Jakarta Security 4.0): an earlier server knows none.
   */
  static boolean isSelectable(AnnotatedType<?> type) {
    List<Annotation> definitions =
        type.getAnnotations().stream()
            .filter(annotation -> isDefinition(annotation.annotationType().getName()))
            .toList();
    return !definitions.isEmpty() && definitions.stream().allMatch(OtherMechanisms::hasQualifiers);
  }

  private static boolean hasQualifiers(Annotation definition) {
    if (member(definition, "value") instanceof Annotation[] several) {
      return Stream.of(several).allMatch(OtherMechanisms::hasQualifiers);
    }
    return member(definition, "qualifiers") instanceof Class<?>[] qualifiers
        && qualifiers.length > 0;
  }

  private static @Nullable Object member(Annotation annotation, String name) {
    try {
      return annotation.annotationType().getMethod(name).invoke(annotation);
    } catch (ReflectiveOperationException | LinkageError | TypeNotPresentException e) {
      return null;
    }
  }

  /** Whether the type is a handler of the application's own, which chooses the mechanism. */
  static Optional<Finding> handler(AnnotatedType<?> type) {
    Class<?> javaClass = type.getJavaClass();
    return isHandler(javaClass)
        ? Optional.of(new Finding(Problem.OTHER_MECHANISM, Text.EMPTY.name(javaClass.getName())))
        : Optional.empty();
  }

  /** The beans of the application, among all that CDI has. */
  static List<Bean<?>> beans(BeanManager manager) {
    List<Bean<?>> beans = new ArrayList<>(manager.getBeans(Object.class, Any.Literal.INSTANCE));
    beans.removeIf(bean -> !isOfApplication(bean.getBeanClass()));
    return beans;
  }

  /** Whether one of these beans is a handler: a class alone may not be selected. */
  static boolean isHandlerInUse(List<Bean<?>> beans) {
    return beans.stream()
        .anyMatch(
            bean ->
                bean.getTypes().stream()
                    .anyMatch(type -> type instanceof Class<?> c && c.getName().equals(HANDLER)));
  }

  /** Whether the type is a mechanism of the application's own, or its handler. */
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
   * Whether one of these beans is a mechanism, be it a producer's: a class alone may be abstract,
   * or an alternative that isn't selected.
   */
  static boolean areInUse(List<Bean<?>> beans) {
    return beans.stream()
        .anyMatch(
            bean ->
                isMechanism(bean.getBeanClass())
                    || bean.getTypes().stream().anyMatch(OtherMechanisms::isMechanismType));
  }

  private static boolean isMechanismType(Type type) {
    return type instanceof Class<?> c && implementsMechanism(c);
  }

  /** Whether a class of the application is a mechanism. */
  public static boolean isMechanism(Class<?> type) {
    return isOfApplication(type) && !type.isInterface() && implementsMechanism(type);
  }

  /** Whether a class of the application is a handler, which chooses the mechanism. */
  public static boolean isHandler(Class<?> type) {
    return isOfApplication(type) && !type.isInterface() && implementsAny(type, Set.of(HANDLER));
  }

  /**
   * An EAR's lib and EJB modules may have some, and libraries of the server that the application
   * uses. Where a class lies doesn't show that: Open Liberty unpacks the modules of an EAR into
   * places of their own. What isn't known to be the server's is the application's, and is kept.
   */
  private static boolean isOfApplication(Class<?> type) {
    return !type.getName().startsWith("dev.jwtschemes.internal.adapter.security.")
        && (type.getClassLoader() == OtherMechanisms.class.getClassLoader()
            || (!isServers(type.getName()) && OwnLoader.isOfApplication(type)));
  }

  /** Whether a class that the server shows the application is the server's own. */
  static boolean isServers(String type) {
    return SERVERS.stream().anyMatch(type::startsWith);
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
    return implementsAny(type, Set.of(MECHANISM, HANDLER));
  }

  private static boolean implementsAny(Class<?> type, Set<String> names) {
    return names.contains(type.getName())
        || Stream.concat(Stream.of(type.getInterfaces()), Stream.ofNullable(type.getSuperclass()))
            .anyMatch(each -> implementsAny(each, names));
  }
}
