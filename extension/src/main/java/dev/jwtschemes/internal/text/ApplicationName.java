package dev.jwtschemes.internal.text;

import java.security.CodeSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the server calls the web application that this copy of the library's classes is in: each has
 * a copy of its own. Empty outside of web applications. Thread-safe.
 */
public final class ApplicationName {
  private static final String LIBRARIES = "/WEB-INF/lib/";
  private static final Optional<String> PLACE = place();
  private static final Optional<String> MODULE = PLACE.flatMap(ApplicationName::module);

  private static volatile @Nullable String contextPath;

  private ApplicationName() {}

  /** The name of its folder or file, the same at each start; empty if the server hides that. */
  public static Optional<String> module() {
    return MODULE;
  }

  /** An id of something that each copy of this library in an EAR adds to the one container. */
  public static String distinct(String id) {
    return MODULE.map(name -> id + " of " + name).orElse(id);
  }

  /** The name in the log: that of its folder or file, else its context path once it is known. */
  public static Optional<String> get() {
    return MODULE.or(() -> Optional.ofNullable(contextPath));
  }

  /** The application has this context path. */
  public static void below(String path) {
    if (PLACE.filter(place -> place.contains(LIBRARIES)).isPresent()) {
      contextPath = Text.EMPTY.name(path.isEmpty() ? "/" : path).toString();
    }
  }

  /** The name by the place of this library. */
  static Optional<String> module(String place) {
    int end = place.lastIndexOf(LIBRARIES);
    String folder = end < 0 ? "" : place.substring(0, end).replaceAll("!+$", "");
    String name = folder.substring(folder.lastIndexOf('/') + 1);
    // Open Liberty copies the libraries of a WAR to a folder called .cache.
    return name.isEmpty() || name.startsWith(".")
        ? Optional.empty()
        : Optional.of(Text.EMPTY.name(name).toString());
  }

  private static Optional<String> place() {
    @Nullable CodeSource source = ApplicationName.class.getProtectionDomain().getCodeSource();
    return source == null || source.getLocation() == null
        ? Optional.empty()
        : Optional.of(source.getLocation().toString());
  }
}
