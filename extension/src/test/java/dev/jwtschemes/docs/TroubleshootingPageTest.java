package dev.jwtschemes.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The part of the page about troubleshooting that follows from the catalogue. */
class TroubleshootingPageTest {
  private static final Path PAGE = Path.of("..", "docs", "how-to", "troubleshooting.md");
  private static final String MARK =
      "<!-- From here on generated: FailureReason, and causes.txt in the extension's tests. -->\n";
  private static final String HOW =
      "is stale; write it anew with: mvn -pl extension -am test -Dtest=TroubleshootingPageTest -Dsurefire.failIfNoSpecifiedTests=false -Djwtschemes.docs=write";

  @Test
  void committed_part_is_that_of_the_catalogue() throws IOException {
    String page = Files.readString(PAGE);
    int end = page.indexOf(MARK);
    assertThat(end).as("the mark").isPositive();
    String rendered = page.substring(0, end) + MARK + render();
    if ("write".equals(System.getProperty("jwtschemes.docs"))) {
      Files.writeString(PAGE, rendered);
    }
    assertThat(Files.readString(PAGE)).as("%s %s", PAGE, HOW).isEqualTo(rendered);
  }

  @Test
  void each_reason_has_causes_and_no_other() throws IOException {
    assertThat(Causes.read().ids())
        .containsExactlyInAnyOrderElementsOf(
            Stream.of(FailureReason.values()).map(FailureReason::id).toList());
  }

  private static String render() throws IOException {
    Causes causes = Causes.read();
    StringBuilder text = new StringBuilder();
    for (FailureReason.Family family : FailureReason.Family.values()) {
      text.append("\n## ").append(heading(family)).append('\n');
      for (FailureReason reason : of(family)) {
        text.append("\n### ").append(reason.id()).append("\n\n");
        text.append(reason.status()).append(". ").append(reason.advice()).append("\n\n");
        List<String> lines = causes.of(reason);
        for (int i = 0; i < lines.size(); i++) {
          text.append(i + 1).append(". ").append(lines.get(i)).append('\n');
        }
      }
    }
    return text.toString();
  }

  private static List<FailureReason> of(FailureReason.Family family) {
    return Stream.of(FailureReason.values()).filter(each -> each.family() == family).toList();
  }

  private static String heading(FailureReason.Family family) {
    return switch (family) {
      case NONE_ARRIVED -> "Never arrived";
      case REFUSED -> "Rejected";
      case COULD_NOT_CHECK -> "Could not be checked";
      case MISCONFIGURED -> "Misconfigured";
    };
  }
}
