package dev.jwtschemes.contract.run;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
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
public final class Findings {
  private static final Pattern LINE =
      Pattern.compile("(JWTS-\\d{3}) (.+?)(?: and (\\d+) more)?: ([A-Z@].*)");

  /** Of a line in a log of WildFly, or of one in a report. */
  private static final Pattern PREFIX =
      Pattern.compile("^(?:\\S+ \\S+ +[A-Z]+ +\\[dev\\.jwtschemes[\\w.]*] \\([^)]*\\) )?\\s*");

  private static final Pattern REGISTERED = Pattern.compile("[;,]? ?registered: \\[[^]]*]");

  private final Map<String, Set<String>> named = new TreeMap<>();
  private final Map<String, Integer> counted = new HashMap<>();

  /** Those in these lines; others are left out. */
  public static Findings in(Stream<String> lines) {
    Findings findings = new Findings();
    lines
        .map(line -> PREFIX.matcher(line).replaceFirst(""))
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .forEach(findings::add);
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
  public Findings without(String id) {
    named.keySet().removeIf(each -> each.startsWith(id));
    return this;
  }

  /**
   * What these have and the others don't, and the other way round, as far as the others name it.
   */
  public List<String> differences(Findings reported) {
    List<String> differences = new ArrayList<>();
    Set<String> problems = new TreeSet<>(named.keySet());
    problems.addAll(reported.named.keySet());
    for (String problem : problems) {
      Set<String> places = named.getOrDefault(problem, Set.of());
      Set<String> theirs = reported.named.getOrDefault(problem, Set.of());
      int size = theirs.size() + reported.counted.getOrDefault(problem, 0);
      if (!places.containsAll(theirs) || places.size() != size) {
        differences.add(problem + ": found at " + places + ", reported at " + size + ": " + theirs);
      }
    }
    return differences;
  }
}
