package dev.jwtschemes.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The packaged jar, run as processes in a folder and with a home that are given. */
public record Cli(Path folder, Path home, List<String> options) {

  /** Run without further options of Java. */
  public Cli(Path folder, Path home) {
    this(folder, home, List.of());
  }

  /** Run with these arguments, and nothing on standard input. */
  public Ran run(String... arguments) throws IOException, InterruptedException {
    return start(arguments).end();
  }

  /** Start with these arguments. */
  public Running start(String... arguments) throws IOException {
    List<String> command = new ArrayList<>(java());
    command.addAll(List.of(arguments));
    return Running.start(builder(command));
  }

  /** Run a script of bash, in which {@code jwt-schemes} is this command. */
  public Ran bash(String script) throws IOException, InterruptedException {
    String java = java().stream().map(word -> "'" + word + "'").collect(Collectors.joining(" "));
    String whole = "jwt-schemes() { " + java + " \"$@\"; }\n" + script;
    return Running.start(builder(List.of("bash", "-c", whole))).end();
  }

  private ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("JWT_SCHEMES_HOME", home.toString());
    return builder;
  }

  private List<String> java() {
    List<String> java = new ArrayList<>();
    java.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    java.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-XX:-UsePerfData"));
    java.addAll(options);
    java.addAll(List.of("-jar", System.getProperty("cli.jar", "")));
    return java;
  }
}
