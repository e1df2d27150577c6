package dev.jwtschemes.tck.mpjwt.servers;

import java.nio.file.Path;

/** What the build tells the tests. */
final class Settings {
  private Settings() {}

  /** The value of a system property. */
  static String text(String property) {
    String value = System.getProperty(property);
    if (value == null) {
      throw new IllegalStateException("Run this by Maven: " + property + " is not set");
    }
    return value;
  }

  /** The file or directory that a system property names. */
  static Path path(String property) {
    return Path.of(text(property)).toAbsolutePath().normalize();
  }
}
