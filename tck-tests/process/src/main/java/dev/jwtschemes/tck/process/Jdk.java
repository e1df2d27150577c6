package dev.jwtschemes.tck.process;

import static org.junit.jupiter.api.Assumptions.abort;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A JDK of this machine.
 *
 * @param home its {@code JAVA_HOME}
 * @param feature 17, 21, ...
 */
public record Jdk(Path home, int feature) {
  private static final String PROPERTY = "jwtschemes.jdk";
  private static final String VARIABLE = "JWTSCHEMES_JDK";
  private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"(\\d+)");

  /**
   * The home of one that is at least this new: that which the system property {@code
   * jwtschemes.jdk} or the variable {@code JWTSCHEMES_JDK} names, else that of this test, else the
   * newest beside it. The test is skipped where there is none.
   */
  public static Path atLeast(int feature) throws IOException {
    @Nullable String named = System.getProperty(PROPERTY, System.getenv(VARIABLE));
    Path own = Path.of(System.getProperty("java.home")).toRealPath();
    Optional<Jdk> found =
        first(feature, named == null ? candidates(own) : in(Path.of(named)).stream().toList());
    return found
        .map(Jdk::home)
        .orElseGet(
            () ->
                abort(
                    "Needs a JDK "
                        + feature
                        + " or newer: install one beside "
                        + own
                        + " or name it with -D"
                        + PROPERTY
                        + " or "
                        + VARIABLE));
  }

  /** The first of them that is at least this new. */
  static Optional<Jdk> first(int feature, List<Jdk> candidates) {
    return candidates.stream().filter(jdk -> jdk.feature >= feature).findFirst();
  }

  /** The JDK there, then those beside it, newest first. */
  static List<Jdk> candidates(Path own) throws IOException {
    var all = new ArrayList<Jdk>(in(own).stream().toList());
    try (Stream<Path> beside = Files.list(Objects.requireNonNull(own.getParent()))) {
      for (Path each : beside.toList()) {
        in(each).ifPresent(all::add);
      }
    }
    if (!all.isEmpty()) {
      all.subList(1, all.size()).sort(Comparator.comparingInt(Jdk::feature).reversed());
    }
    return all;
  }

  /** The JDK in a directory, by the file that says what it is. */
  private static Optional<Jdk> in(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isReadable(release) || !Files.isExecutable(home.resolve("bin/java"))) {
      return Optional.empty();
    }
    Matcher version = VERSION.matcher(Files.readString(release));
    return version.find()
        ? Optional.of(new Jdk(home, Integer.parseInt(version.group(1))))
        : Optional.empty();
  }
}
