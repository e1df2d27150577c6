package dev.jwtschemes.contract.embedded;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Findings about one application: the places of each problem. A line of a log names at most ten of
 * them, and counts the others. Which schemes are registered is left out: code may add some.
 */
final class Findings {
  private static final Pattern LINE =
      Pattern.compile("(JWTS-\\d{3}) (.+?)(?: and (\\d+) more)?: ([A-Z@].*)");
  private static final Pattern REGISTERED = Pattern.compile("[;,]? ?registered: \\[[^]]*]");

  private final Map<String, Set<String>> named = new TreeMap<>();
  private final Map<String, Integer> counted = new HashMap<>();

  /** Those in these lines; others are left out. */
  static Findings in(Stream<String> lines) {
    Findings findings = new Findings();
    lines.map(String::strip).map(LINE::matcher).filter(Matcher::matches).forEach(findings::add);
    return findings;
  }

  private void add(Matcher line) {
    String problem = line.group(1) + " " + REGISTERED.matcher(line.group(4)).replaceAll("");
    named
        .computeIfAbsent(problem, any -> new TreeSet<>())
        .addAll(Set.of(line.group(2).split(", ")));
    counted.merge(
        problem, line.group(3) == null ? 0 : Integer.parseInt(line.group(3)), Integer::sum);
  }

  /** The same without a problem. */
  Findings without(String id) {
    named.keySet().removeIf(each -> each.startsWith(id));
    return this;
  }

  /** Require the same problems at the same places, as far as the others name them. */
  void requireSame(Findings others) {
    assertThat(named.keySet()).isEqualTo(others.named.keySet());
    named.forEach(
        (problem, places) -> {
          Set<String> theirs = others.named.getOrDefault(problem, Set.of());
          assertThat(places)
              .as(problem)
              .containsAll(theirs)
              .hasSize(theirs.size() + others.counted.getOrDefault(problem, 0));
        });
  }
}
