package dev.jwtschemes.tck.contract;

import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.jwtschemes.tck.servers.Directories;
import dev.jwtschemes.tck.servers.WarFile;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/** Tools that read OpenAPI documents, from npm; what needs one is skipped where npm has none. */
final class NodeTools {
  private static final Path HOME = Path.of("src", "test", "explorer").toAbsolutePath();
  private static final Path MODULES = HOME.resolve("node_modules");
  private static final String PAGE =
      """
      <!DOCTYPE html>
      <meta charset="utf-8">
      <link rel="stylesheet" href="swagger-ui.css">
      <div id="ui"></div>
      <script src="swagger-ui-bundle.js"></script>
      <script src="start.js"></script>
      """;

  /**
   * Of the operations one: the page makes others only when they come into view. Payara says
   * "localhost", which is another origin than the page's.
   */
  private static final String START =
      """
      fetch('/openapi', { headers: { Accept: 'application/json' } }).then(answer => answer.json()).then(spec => {
        for (const path of Object.keys(spec.paths)) {
          if (!path.endsWith('/method/roles')) {
            delete spec.paths[path];
          }
        }
        for (const server of spec.servers ?? []) {
          server.url = server.url.replace(/^https?:..[^/]+/, location.origin);
        }
        SwaggerUIBundle({ spec, dom_id: '#ui', validatorUrl: null });
      });
      """;

  private static final int BOUND_MINUTES = 5;

  private NodeTools() {}

  /** A program that has ended. */
  record Ended(int status, String output) {}

  /** Install them; false if that fails. */
  static synchronized boolean install() throws IOException, InterruptedException {
    return find("npm").isPresent()
        && find("node").isPresent()
        && (Files.isDirectory(MODULES.resolve("swagger-ui-dist"))
            || run(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund")).status()
                == 0);
  }

  /** Skip the test where they could not be installed. */
  static void require() {
    assumeTrue(
        Files.isDirectory(MODULES.resolve("swagger-ui-dist")),
        "skipped: npm can't install spectral, Swagger UI and playwright-core");
  }

  /** Write a WAR with Swagger UI on the document of its server. */
  static Path swaggerUi(Path directory) throws IOException {
    Path file = directory.resolve("explorer.war");
    try (WarFile war = new WarFile(file)) {
      war.add("index.html", PAGE);
      war.add("start.js", START);
      for (String name : List.of("swagger-ui.css", "swagger-ui-bundle.js")) {
        war.add(name, Files.readAllBytes(MODULES.resolve("swagger-ui-dist").resolve(name)));
      }
    }
    return file;
  }

  /** Lint a document; the findings as JSON. */
  static String spectral(Path document) throws IOException, InterruptedException {
    Ended ended =
        run(
            List.of(
                MODULES.resolve(".bin/spectral").toString(),
                "lint",
                document.toString(),
                "--ruleset",
                "ruleset.yaml",
                "--quiet",
                "--format",
                "json"));
    assertTrue(ended.status() <= 1, ended.output());
    return ended.output();
  }

  /** Run a script on headless Chromium. */
  static void explore(String... arguments) throws IOException, InterruptedException {
    assumeTrue(find("chromium").isPresent(), "skipped: the Debian package chromium is missing");
    List<String> command = new ArrayList<>(List.of("node", "explore.mjs"));
    command.addAll(List.of(arguments));
    Ended ended = run(command);
    assertTrue(ended.status() == 0, ended.output());
  }

  private static Ended run(List<String> command) throws IOException, InterruptedException {
    Path output = Files.createTempFile(Directories.named("servers.results"), "node", ".txt");
    ProcessBuilder process = new ProcessBuilder(command);
    find("chromium").ifPresent(path -> process.environment().put("CHROMIUM", path.toString()));
    Process running =
        process
            .directory(HOME.toFile())
            .redirectErrorStream(true)
            .redirectOutput(output.toFile())
            .start();
    boolean ended = running.waitFor(BOUND_MINUTES, TimeUnit.MINUTES);
    running.destroyForcibly();
    return new Ended(ended ? running.exitValue() : -1, Files.readString(output));
  }

  private static Optional<Path> find(String program) {
    return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
        .map(directory -> Path.of(directory, program))
        .filter(Files::isExecutable)
        .findFirst();
  }
}
