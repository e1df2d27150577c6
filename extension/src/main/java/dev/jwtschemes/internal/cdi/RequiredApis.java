package dev.jwtschemes.internal.cdi;

import dev.jwtschemes.internal.deployment.LibertyLoader;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The APIs without which nothing of this library works. They are looked for by name, before
 * anything touches a class of theirs: that would end in a {@link NoClassDefFoundError} without
 * words. Stateless.
 */
final class RequiredApis {
  private static final String MP_JWT = "org.eclipse.microprofile.jwt.JsonWebToken";
  private static final String MP_CONFIG = "org.eclipse.microprofile.config.ConfigProvider";
  private static final String REST = "jakarta.ws.rs.core.Application";

  /** Open Liberty starts no application whose service files name a class that can't be loaded. */
  private static final String SERVLET = "jakarta.servlet.ServletContainerInitializer";

  private RequiredApis() {}

  /** The first that is missing. */
  static Optional<Finding> missing() {
    return missing(RequiredApis.class.getClassLoader());
  }

  /**
   * Likewise.
   *
   * @param application its class loader
   */
  static Optional<Finding> missing(ClassLoader application) {
    return Stream.concat(
            Stream.of(MP_JWT, MP_CONFIG, REST),
            LibertyLoader.is(application) ? Stream.of(SERVLET) : Stream.of())
        .filter(each -> !isThere(each, application))
        .findFirst()
        .map(
            each ->
                new Finding(
                    Problem.API_MISSING, Text.of("the application"), Text.EMPTY.name(each)));
  }

  private static boolean isThere(String type, ClassLoader application) {
    try {
      Class.forName(type, false, application);
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }
}
