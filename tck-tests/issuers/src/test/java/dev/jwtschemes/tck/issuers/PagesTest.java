package dev.jwtschemes.tck.issuers;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each configuration of a page about an issuer is the one that a test of this package starts. */
class PagesTest {
  private static final Path TESTS = Path.of("src/test/java/dev/jwtschemes/tck/issuers");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "keycloak.md",
        "entra-id.md",
        "auth0.md",
        "okta.md",
        "cognito.md",
        "google.md",
        "github-actions.md",
        "kubernetes.md",
        "firebase.md"
      })
  void each_configuration_runs(String page) throws IOException {
    String tests = String.join("\n", tests());
    List<String> used = new ArrayList<>();
    for (int i = 1; i <= new Page(page).configurations().size(); i++) {
      String use = "configure(\"" + page + "\", " + i + ")";
      assertThat(tests).contains(use);
      used.add(use);
    }
    assertThat(used).isNotEmpty();
    assertThat(tests).doesNotContain("configure(\"" + page + "\", " + (used.size() + 1) + ")");
  }

  @Test
  void keys_are_those_of_the_scheme_of_the_tests() {
    assertThat(new Page("entra-id.md").configurations())
        .hasSize(4)
        .allSatisfy(
            each ->
                assertThat(each.keySet())
                    .isNotEmpty()
                    .allMatch(key -> key.startsWith("jwt-schemes.app.")));
  }

  private static List<String> tests() throws IOException {
    List<String> texts = new ArrayList<>();
    try (Stream<Path> files = Files.list(TESTS)) {
      for (Path file : files.filter(each -> each.toString().endsWith("Test.java")).toList()) {
        texts.add(Files.readString(file));
      }
    }
    return texts;
  }
}
