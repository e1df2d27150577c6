package dev.jwtschemes.internal.cdi.collect;

import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The server's own MP-JWT, beside or instead of this library. Stateless. */
public final class ServerMpJwt {
  private static final String PAYARAS_FILE = "payara-mp-jwt.properties";
  private static final String HELIDONS =
      "io/helidon/microprofile/jwt/auth/JwtAuthCdiExtension.class";
  private static final List<String> LIBERTY = List.of("com.ibm.ws.", "io.openliberty.");

  private ServerMpJwt() {}

  /** Payara's own file of MP-JWT settings, whose key lies beside it. */
  public static Optional<Finding> payaras(ClassLoader application) {
    return application.getResource(PAYARAS_FILE) == null
        ? Optional.empty()
        : Optional.of(new Finding(Problem.MP_JWT_KEY_ELSEWHERE, Text.of(PAYARAS_FILE)));
  }

  /**
   * Helidon's MP-JWT, which answers 401 to every token that it doesn't know itself, without a line
   * in the log; it is on unless configured otherwise.
   */
  public static Optional<Finding> helidons(ClassLoader application, Config config) {
    boolean off =
        Stream.of("security.jersey.enabled", "security.enabled")
            .anyMatch(key -> "false".equalsIgnoreCase(config.getConfigValue(key).getValue()));
    return off || application.getResource(HELIDONS) == null
        ? Optional.empty()
        : Optional.of(
            new Finding(
                Problem.SERVER_MP_JWT_ACTIVE,
                Text.of("the server"),
                Text.of("Helidon's jwt-auth: security.jersey.enabled is not false")));
  }

  /**
   * Whether the class is Open Liberty's own, whose MP-JWT injects and produces the same types. Its
   * name alone proves nothing: an application's class may have any.
   */
  static boolean isOfLiberty(Class<?> type) {
    return type.getClassLoader() != ServerMpJwt.class.getClassLoader()
        && isNamedAsLiberty(type.getName());
  }

  private static boolean isNamedAsLiberty(String type) {
    return LIBERTY.stream().anyMatch(type::startsWith);
  }

  /**
   * Open Liberty refuses an application with {@code @LoginConfig} where both mechanisms are there,
   * without naming the feature: said before that, as long as there is a time for it. The feature is
   * known by the server's copy of the API, which wins over the application's.
   */
  public static Optional<Finding> besideLoginConfig() {
    ClassLoader own = ServerMpJwt.class.getClassLoader();
    return isNamedAsLiberty(own.getClass().getName()) && JsonWebToken.class.getClassLoader() != own
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
  public static Optional<Finding> active(BeanManager manager) {
    return manager.getBeans(JsonWebToken.class, Any.Literal.INSTANCE).stream()
        .map(Bean::getBeanClass)
        .map(Class::getName)
        .filter(ServerMpJwt::isNamedAsLiberty)
        .findFirst()
        .map(
            name ->
                new Finding(
                    Problem.SERVER_MP_JWT_ACTIVE, Text.of("the server"), Text.of("feature mpJwt")));
  }
}
