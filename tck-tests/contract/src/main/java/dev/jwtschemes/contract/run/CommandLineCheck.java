package dev.jwtschemes.contract.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The command {@code check}, run on an application that it doesn't deploy. */
public final class CommandLineCheck {
  private static final Pattern FINDING =
      Pattern.compile("  (?:error|warning|note) +(JWTS-.*?)(?: \\[[\\w/$]+\\.java:\\d+])?");

  private CommandLineCheck() {}

  /**
   * What it finds.
   *
   * @param settings configuration beside the application's own
   * @param expected schemes that code adds
   * @param out where its output is written
   * @throws IllegalStateException if it can't run
   */
  public static Findings of(Path war, Optional<Path> settings, List<String> expected, Path out)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-jar"));
    command.addAll(List.of(System.getProperty("contract.cli.jar", ""), "check", war.toString()));
    settings.ifPresent(file -> command.addAll(List.of("--config", file.toString())));
    expected.forEach(name -> command.addAll(List.of("--expect", name)));
    int exit =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(out.toFile())
            .start()
            .waitFor();
    String report = Files.readString(out);
    if (exit != 0 && exit != 1) {
      throw new IllegalStateException(report);
    }
    return Findings.in(
        report.lines().map(FINDING::matcher).filter(Matcher::matches).map(line -> line.group(1)));
  }
}
