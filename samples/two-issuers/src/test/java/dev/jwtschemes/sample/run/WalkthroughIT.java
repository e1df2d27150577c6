package dev.jwtschemes.sample.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.testkit.TestIssuer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * docs/walkthrough.md: blocks marked {@code console} are recordings, of what a reader types after a
 * dollar sign and what comes. All of them are typed again, and compared.
 */
class WalkthroughIT {
  private static final Path PAGE = Path.of("..", "..", "docs", "walkthrough.md");
  private static final String JAR = "samples/two-issuers/target/two-issuers.jar";

  /** What differs from run to run, and what it is replaced by in a comparison. */
  private static final Map<String, String> VARYING = varying();

  @TempDir Path folder;

  private static Map<String, String> varying() {
    Map<String, String> varying = new LinkedHashMap<>();
    varying.put("\\d\\d:\\d\\d:\\d\\d\\.\\d{3} ", "TIME ");
    varying.put("\\[[a-z2-7]{12}\\]", "[ID]");
    varying.put("JWT Schemes \\S+ has started", "JWT Schemes VERSION has started");
    varying.put("dependencies for type \\w+ with", "dependencies for type TYPE with");
    varying.put("127\\.0\\.0\\.1:\\d+", "127.0.0.1:PORT");
    return varying;
  }

  @Test
  void page_shows_what_happens() throws Exception {
    String written = Files.readString(PAGE);
    String now;
    try (TestIssuer issuer = TestIssuer.start();
        Terminal terminal =
            new Terminal(
                folder,
                Map.of(
                    "https://login.example.com/realms/staff",
                    issuer.issuer(),
                    JAR,
                    System.getProperty("sample.jar", "")))) {
      Files.writeString(
          folder.resolve("token.txt"),
          issuer.token().audience("account").groups("clerk").compact());
      now = recorded(written, terminal);
    }
    if ("write".equals(System.getProperty("jwtschemes.docs"))) {
      Files.writeString(PAGE, now);
      return;
    }
    assertThat(plain(now))
        .as(
            "%s is not what happens; mvn verify -pl samples/two-issuers -am"
                + " -Djwtschemes.docs=write writes it anew",
            PAGE)
        .isEqualTo(plain(written));
  }

  private static String recorded(String page, Terminal terminal)
      throws IOException, InterruptedException {
    StringBuilder now = new StringBuilder();
    boolean isRecording = false;
    for (String line : page.lines().toList()) {
      if (line.startsWith("```")) {
        isRecording = line.equals("```console");
      }
      boolean isTyped = isRecording && line.startsWith("$ ");
      if (!isRecording || isTyped || line.startsWith("```")) {
        now.append(line).append('\n');
      }
      if (isTyped) {
        now.append(terminal.type(line.substring(2)));
      }
    }
    return now.toString();
  }

  private static String plain(String text) {
    String plain = text;
    for (Map.Entry<String, String> each : VARYING.entrySet()) {
      plain = Pattern.compile(each.getKey()).matcher(plain).replaceAll(each.getValue());
    }
    return plain;
  }
}
