package dev.jwtschemes.cli.tokens;

import dev.jwtschemes.cli.Cli;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/** A project with two schemes, and an empty home. */
abstract class TokensFixture {
  static final String MAIN =
      """
      jwt-schemes.default=staff
      jwt-schemes.staff.authority=https://login.example.com/realms/staff
      jwt-schemes.staff.verify.audiences=orders
      jwt-schemes.partner.verify.issuer=https://id.partner.example
      jwt-schemes.partner.verify.publickey.location=https://id.partner.example/keys.json
      jwt-schemes.partner.verify.audiences=orders
      """;

  @TempDir Path temporary;
  Path project = Path.of("");
  Path home = Path.of("");
  Cli cli = new Cli(project, home);

  @BeforeEach
  void makeProject() throws IOException {
    project = Files.createDirectory(temporary.toRealPath().resolve("project"));
    home = temporary.toRealPath().resolve("home");
    cli = new Cli(project, home);
    Files.createDirectories(resources());
    configure(MAIN);
  }

  final void configure(String text) throws IOException {
    Files.writeString(resources().resolve("microprofile-config.properties"), text);
  }

  final Path resources() {
    return project.resolve("src/main/resources/META-INF");
  }

  final Path profileFile() {
    return resources().resolve("microprofile-config-dev.properties");
  }

  /** All files that are kept or were left, by name, but for the empty lock. */
  final List<String> files(Path folder) throws IOException {
    if (!Files.exists(folder)) {
      return List.of();
    }
    try (Stream<Path> all = Files.walk(folder)) {
      return all.filter(Files::isRegularFile)
          .map(file -> file.getFileName().toString())
          .filter(name -> !name.equals("lock"))
          .sorted()
          .toList();
    }
  }

  /** The folder of the one project in the home. */
  final Path kept() throws IOException {
    try (Stream<Path> all = Files.list(home.resolve("projects"))) {
      return all.findFirst().orElseThrow();
    }
  }
}
