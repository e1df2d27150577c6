package dev.jwtschemes.cli.tokens;

import java.io.IOException;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** The place that a path really means, also where the end of it isn't there yet. Stateless. */
final class RealPath {
  private RealPath() {}

  static Path of(Path path) {
    Path absolute = path.toAbsolutePath().normalize();
    try {
      return absolute.toRealPath();
    } catch (IOException e) {
      @Nullable Path parent = absolute.getParent();
      @Nullable Path name = absolute.getFileName();
      return parent == null || name == null ? absolute : of(parent).resolve(name);
    }
  }
}
