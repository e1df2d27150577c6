package dev.jwtschemes.tck.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jwtschemes.contract.RawHttp;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.tck.deployment.app.EmptyApplication;
import dev.jwtschemes.tck.deployment.app.ScopedResource;
import dev.jwtschemes.tck.deployment.app.ScopedTypoResource;
import dev.jwtschemes.tck.servers.Directories;
import dev.jwtschemes.tck.servers.WildFly;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * The console of an application on WildFly in headless Chromium, as {@code
 * ConsoleOfApplicationTest} has it of an embedded one: each view in both colour schemes and two
 * widths with axe-core, the token box, the live list, the keyboard.
 */
@Timeout(value = 15, unit = TimeUnit.MINUTES)
class WildFlyConsoleIT {
  private static final Pattern ADDRESS =
      Pattern.compile("JWT Schemes console: (http://127\\.0\\.0\\.1:\\d+/\\?key=[\\w-]+)");
  private static final Pattern DECISION = Pattern.compile("audience-mismatch.*\\[([a-z2-7]{12})]");
  private static final Path SCRIPTS = Path.of("../../console/src/test/browser").toAbsolutePath();
  private static final int BOUND_MINUTES = 10;

  private static final AppArchive ARCHIVE =
      new AppArchive(
          "shown",
          Set.of(EmptyApplication.class, ScopedResource.class, ScopedTypoResource.class),
          Optional.of("annotated"),
          Map.of("jwt-schemes.console", "true"));

  @Test
  void can_be_used_in_a_browser() throws Exception {
    Optional<Path> chromium = find("chromium");
    assumeTrue(
        chromium.isPresent() && find("node").isPresent() && find("npm").isPresent(),
        "no browser test: it needs the Debian package chromium, Node and npm");
    if (!Files.isDirectory(SCRIPTS.resolve("node_modules/playwright-core"))) {
      Ended npm = run(new ProcessBuilder("npm", "ci", "--no-audit", "--no-fund"));
      assumeTrue(npm.isGood(), "no browser test: npm can't install its scripts\n" + npm.output());
    }
    try (OneServer server =
        OneServer.start(
            new WildFly(),
            "wildfly-console",
            (issuers, directory) -> List.of(ARCHIVE.warWithConsole(issuers, directory)))) {
      URI resource = server.server().address().resolve("/shown/api/scoped");
      String rejected = server.issuers().alice().audience("elsewhere").compact();
      assertThat(status(server, server.issuers().alice().compact())).isEqualTo(200);
      assertThat(status(server, rejected)).isEqualTo(401);
      server.awaitLog("audience-mismatch");
      String log = server.server().process().log();
      Path shots =
          Files.createDirectories(Directories.named("servers.results").resolve("screenshots"));
      ProcessBuilder views =
          new ProcessBuilder(
              "node",
              "views.mjs",
              last(ADDRESS, log),
              shots.toAbsolutePath().toString(),
              last(DECISION, log),
              rejected,
              "typo",
              resource.toString());
      views.environment().put("CHROMIUM", chromium.get().toString());

      Ended ended = run(views);

      assertThat(ended.isGood()).as(ended.output()).isTrue();
    }
  }

  private static int status(OneServer server, String token) throws IOException {
    return RawHttp.send(server.server().address(), Request.get("/shown/api/scoped").bearer(token))
        .status();
  }

  private static String last(Pattern wanted, String log) {
    Matcher matcher = wanted.matcher(log);
    String found = "";
    while (matcher.find()) {
      found = matcher.group(1);
    }
    assertThat(found).as(log).isNotEmpty();
    return found;
  }

  private record Ended(boolean isGood, String output) {}

  private static Ended run(ProcessBuilder process) throws IOException, InterruptedException {
    Path output = Files.createTempFile("browser", ".txt");
    Process running =
        process
            .directory(SCRIPTS.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean isEnded = running.waitFor(BOUND_MINUTES, TimeUnit.MINUTES);
    running.descendants().forEach(ProcessHandle::destroyForcibly);
    running.destroyForcibly();
    return new Ended(isEnded && running.exitValue() == 0, Files.readString(output));
  }

  private static Optional<Path> find(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(directory -> Path.of(directory, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
