package dev.jwtschemes.internal.deployment.web;

import java.security.CodeSource;
import org.jspecify.annotations.Nullable;

/** Where this library lies. Stateless. */
public final class Placement {
  private Placement() {}

  /**
   * Whether it lies outside of the web application with this class loader. Both signs are needed:
   * servers differ in class loaders, and in what they call the place of a jar.
   */
  public static boolean isOutsideOf(@Nullable ClassLoader application) {
    if (Placement.class.getClassLoader() == application) {
      return false;
    }
    @Nullable CodeSource source = Placement.class.getProtectionDomain().getCodeSource();
    return source != null
        && source.getLocation() != null
        && !source.getLocation().toString().contains("WEB-INF");
  }
}
