package dev.jwtschemes.internal.problem;

import dev.jwtschemes.internal.text.Text;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The guess which of the known names was meant. */
public final class Nearest {
  private Nearest() {}

  /**
   * Find the known name that ends with the given one, as {@code verify.issuer} with {@code issuer};
   * else the one with the fewest edits to it: at most two, or a third of its length for long names.
   */
  public static Optional<String> to(String given, Collection<String> known) {
    int limit = Math.max(2, given.length() / 3);
    Optional<String> whole =
        known.stream().filter(name -> name.endsWith("." + given)).sorted().findFirst();
    if (whole.isPresent()) {
      return whole;
    }
    return known.stream()
        .filter(name -> distance(given, name) <= limit)
        .min(
            Comparator.comparingInt((String name) -> distance(given, name))
                .thenComparing(Comparator.naturalOrder()));
  }

  /** Write the guess as a question for a report, or nothing. */
  public static Text question(String given, Collection<String> known) {
    return to(given, known)
        .map(name -> Text.of(", did you mean ").quote(name).and("?"))
        .orElse(Text.EMPTY);
  }

  /** Levenshtein's edit distance, ignoring case. */
  private static int distance(String a, String b) {
    int[] previous = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      previous[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] current = new int[b.length() + 1];
      current[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        boolean same =
            Character.toLowerCase(a.charAt(i - 1)) == Character.toLowerCase(b.charAt(j - 1));
        current[j] =
            Math.min(Math.min(current[j - 1], previous[j]) + 1, previous[j - 1] + (same ? 0 : 1));
      }
      previous = current;
    }
    return previous[b.length()];
  }
}
