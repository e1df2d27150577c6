package dev.jwtschemes.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ReferencePageTest {
  private static final String HOW =
      "is stale; write it anew with: mvn -pl extension -am test -Dtest=ReferencePageTest -Dsurefire.failIfNoSpecifiedTests=false -Djwtschemes.docs=write";

  @ParameterizedTest
  @EnumSource(ReferencePage.class)
  void committed_page_is_that_of_the_code(ReferencePage page) throws IOException {
    String rendered = page.render();
    if ("write".equals(System.getProperty("jwtschemes.docs"))) {
      Files.createDirectories(page.path().getParent());
      Files.writeString(page.path(), rendered);
    }
    assertThat(page.path()).exists();
    assertThat(Files.readString(page.path())).as("%s %s", page.path(), HOW).isEqualTo(rendered);
  }

  @Test
  void table_keeps_bars_inside_their_cell() {
    assertThat(new MarkdownTable("T", "Intro.", "A", "B").row("a|b", "c"))
        .hasToString(
            """
            # T

            Intro.

            | A | B |
            | --- | --- |
            | a\\|b | c |
            """);
  }
}
