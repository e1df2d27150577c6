package dev.jwtschemes.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Runs a script of src/test/browser on headless Chromium; the test is skipped without one. */
final class Chromium {
  private static final Path SCRIPTS = Path.of("src", "test", "browser").toAbsolutePath();
  private static final int BOUND_MINUTES = 5;

  private Chromium() {}

  static void run(String script, String... arguments) throws IOException, InterruptedException {
    Optional<Path> chromium = find("chromium");
    Optional<Path> node = find("node");
    assumeTrue(
        chromium.isPresent() && node.isPresent() && find("npm").isPresent(),
        "no browser test: it needs the Debian package chromium, Node and npm");
    install();
    List<String> command = new ArrayList<>(List.of(node.get().toString(), script));
    command.addAll(List.of(arguments));
    ProcessBuilder process = new ProcessBuilder(command);
    process.environment().put("CHROMIUM", chromium.get().toString());
    Ended ended = run(process);
    assertThat(ended.isGood()).as(ended.output()).isTrue();
  }

  private static synchronized void install() throws IOException, InterruptedException {
    if (!Files.isDirectory(SCRIPTS.resolve("node_modules/playwright-core"))) {
      Ended npm = run(new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund"));
      assumeTrue(npm.isGood(), "no browser test: npm can't install its scripts\n" + npm.output());
    }
  }

  private static Ended run(ProcessBuilder process) throws IOException, InterruptedException {
    Path output = Files.createTempFile(Path.of("target"), "browser", ".txt");
    Process running =
        process
            .directory(SCRIPTS.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = running.waitFor(BOUND_MINUTES, TimeUnit.MINUTES);
    running.destroyForcibly();
    return new Ended(ended && running.exitValue() == 0, Files.readString(output));
  }

  private record Ended(boolean isGood, String output) {}

  private static Optional<Path> find(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(directory -> Path.of(directory, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
