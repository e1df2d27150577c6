package dev.jwtschemes.tck.closed;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.JwtScheme;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Quarkus runs no portable extension, so that nothing of this library would be there. */
class QuarkusIT {
  private static final String SENTENCE =
      "jwt-schemes needs a CDI container that runs portable extensions (CDI Full); this one runs none, so that nothing would be protected: remove jwt-schemes, or use a server such as WildFly, Open Liberty or Payara";

  /** An empty local repository is filled first. */
  private static final long LIMIT_MINUTES = 15;

  private static String log;

  @BeforeAll
  static void build() throws Exception {
    Path projects = Path.of(System.getProperty("closed.work"), "quarkus");
    War.remove(projects);
    copy(Path.of(System.getProperty("quarkus.projects")), projects);
    Path output = projects.resolve("build.log");
    Process maven =
        new ProcessBuilder(command())
            .directory(projects.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    try {
      assertThat(maven.waitFor(LIMIT_MINUTES, TimeUnit.MINUTES)).as("Maven ended").isTrue();
    } finally {
      maven.descendants().forEach(ProcessHandle::destroy);
      maven.destroy();
    }
    log = Files.readString(output);
    assertThat(maven.exitValue()).as(log).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"rest", "classic"})
  void build_fails_with_one_sentence(String project) {
    assertThat(sectionOf(project).lines().filter(line -> line.contains("ERROR")))
        .containsExactly("[ERROR] [dev.jwtschemes.internal.cdi.BuildTimeExtension] " + SENTENCE);
  }

  @Test
  void nothing_else_is_wrong_with_the_projects() {
    assertThat(log.lines().filter(line -> line.contains("[error]:")))
        .hasSize(2)
        .allSatisfy(line -> assertThat(line).endsWith("DeploymentException: " + SENTENCE));
  }

  /** That of the running build, with its settings and repository. */
  private static List<String> command() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("maven.home"), "bin", "mvn").toString());
    command.addAll(List.of("--batch-mode", "--no-transfer-progress", "--fail-at-end"));
    if (System.getProperty("maven.offline").equals("offline=true")) {
      command.add("--offline");
    }
    Path settings = Path.of(System.getProperty("maven.settings").substring("file=".length()));
    if (Files.exists(settings)) {
      command.addAll(List.of("--settings", settings.toString()));
    }
    command.add("-Dmaven.repo.local=" + System.getProperty("maven.local"));
    command.add("-Dstyle.color=never");
    command.add("-Dquarkus.analytics.disabled=true");
    command.add("-Dquarkus.version=" + System.getProperty("quarkus.version"));
    command.add("-Djwt-schemes.jar=" + War.locationOf(JwtScheme.class));
    command.add("package");
    return command;
  }

  /** What Maven printed while it built this project. */
  private static String sectionOf(String project) {
    int from = log.indexOf("< org.acme:" + project + " >");
    assertThat(from).as(log).isNotNegative();
    int next = log.indexOf("< org.acme:", from + 1);
    int summary = log.indexOf("Reactor Summary", from);
    return log.substring(from, next < 0 ? summary : next);
  }

  private static void copy(Path from, Path to) throws IOException {
    try (Stream<Path> all = Files.walk(from)) {
      for (Path each : all.toList()) {
        Path target = to.resolve(from.relativize(each).toString());
        if (Files.isDirectory(each)) {
          Files.createDirectories(target);
        } else {
          Files.copy(each, target);
        }
      }
    }
  }
}
