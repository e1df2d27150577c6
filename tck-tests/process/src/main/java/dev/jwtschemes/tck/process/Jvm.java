package dev.jwtschemes.tck.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A running Java as {@code jcmd} sees it from outside. Every number is what is there after a full
 * collection.
 *
 * @param pid of the process
 */
public record Jvm(long pid) {
  private static final Pattern TOTAL = Pattern.compile("(?m)^Total +\\d+ +(\\d+)");
  private static final Pattern THREAD = Pattern.compile("(?m)^\"(.*?)\" #");

  /**
   * What is there.
   *
   * @param heapBytes of live objects
   * @param classes that are loaded
   * @param copies how often the class that was asked for is loaded: once per class loader
   * @param threads by their names
   */
  public record Measured(long heapBytes, long classes, long copies, List<String> threads) {
    /** Those with such a name. */
    public List<String> threads(Pattern name) {
      return threads.stream().filter(each -> name.matcher(each).find()).toList();
    }

    @Override
    public String toString() {
      return "heap %.1f MB, %d classes, %d copies, %d threads"
          .formatted(heapBytes / 1e6, classes, copies, threads.size());
    }
  }

  /** The youngest Java of these: scripts and launchers start it. */
  static Jvm youngest(List<ProcessHandle> handles) {
    return handles.stream()
        .filter(each -> each.info().command().orElse("").endsWith("java"))
        .reduce((first, second) -> second)
        .map(each -> new Jvm(each.pid()))
        .orElseThrow(() -> new IllegalStateException("no Java in " + handles));
  }

  /** Collect all garbage, then look. */
  public Measured measure(String className) throws IOException, InterruptedException {
    ask("GC.run");
    String histogram = ask("GC.class_histogram"); // collects once more
    String counters = ask("PerfCounter.print");
    long classes =
        counter(counters, "java.cls.loadedClasses")
            + counter(counters, "java.cls.sharedLoadedClasses")
            - counter(counters, "java.cls.unloadedClasses")
            - counter(counters, "java.cls.sharedUnloadedClasses");
    Pattern copy = Pattern.compile(Pattern.quote(className) + "/");
    return new Measured(
        number(histogram, TOTAL),
        classes,
        copy.matcher(ask("VM.class_hierarchy", className)).results().count(),
        THREAD.matcher(ask("Thread.print")).results().map(each -> each.group(1)).toList());
  }

  private static long counter(String counters, String name) {
    return number(counters, Pattern.compile("(?m)^" + Pattern.quote(name) + "=(\\d+)"));
  }

  private static long number(String text, Pattern pattern) {
    Matcher matcher = pattern.matcher(text);
    if (!matcher.find()) {
      throw new IllegalStateException("no " + pattern + " in " + text);
    }
    MatchResult found = matcher.toMatchResult();
    return Long.parseLong(found.group(1));
  }

  private String ask(String... question) throws IOException, InterruptedException {
    Path jcmd = Path.of(System.getProperty("java.home"), "bin", "jcmd");
    List<String> command = new ArrayList<>(List.of(jcmd.toString(), "" + pid));
    command.addAll(List.of(question));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    String answer = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (process.waitFor() != 0) {
      throw new IllegalStateException("jcmd: " + answer);
    }
    return answer;
  }
}
