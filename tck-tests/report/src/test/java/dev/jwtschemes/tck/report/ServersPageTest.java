package dev.jwtschemes.tck.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

/** Needs the results of the whole of {@code -Pservers}. */
class ServersPageTest {
  private static final String HOW =
      "is stale; write it anew with: mvn verify -Pservers -Djwtschemes.docs=write";

  @Test
  void committed_page_is_that_of_this_build() throws IOException {
    String rendered = ServersPage.render();
    if ("write".equals(System.getProperty("jwtschemes.docs"))) {
      Files.writeString(ServersPage.PATH, rendered);
    }
    assertThat(ServersPage.PATH).exists();
    assertThat(Files.readString(ServersPage.PATH)).as(HOW).isEqualTo(rendered);
  }

  @Test
  void every_case_ran_everywhere_and_none_failed() throws IOException {
    for (Suite suite : Suite.values()) {
      assertThat(suite.rows())
          .as(suite.title())
          .allSatisfy(
              (id, row) -> {
                assertThat(row.keySet()).as(id).isEqualTo(suite.targets());
                assertThat(row).as(id).doesNotContainValue("fail");
              });
    }
  }
}
