package dev.jwtschemes.docs;

import dev.jwtschemes.FailureReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The usual causes by id of the reason, the most frequent first. */
final class Causes {
  private static final Path FILE = Path.of("src", "test", "resources", "docs", "causes.txt");

  private final Map<String, List<String>> byId = new LinkedHashMap<>();

  private Causes() {}

  /** Read them. */
  static Causes read() throws IOException {
    Causes causes = new Causes();
    List<String> section = List.of();
    for (String line : Files.readAllLines(FILE)) {
      if (line.startsWith("[")) {
        section = new ArrayList<>();
        String id = line.substring(1, line.length() - 1);
        if (causes.byId.put(id, section) != null) {
          throw new AssertionError("two sections " + id);
        }
      } else if (!line.isBlank() && !line.startsWith("#")) {
        section.add(line);
      }
    }
    return causes;
  }

  /** The reasons that have a section. */
  Set<String> ids() {
    return byId.keySet();
  }

  /** Those of a reason; none is an error. */
  List<String> of(FailureReason reason) {
    List<String> causes = byId.getOrDefault(reason.id(), List.of());
    if (causes.isEmpty()) {
      throw new AssertionError(reason.id() + " has no causes in " + FILE);
    }
    return causes;
  }
}
