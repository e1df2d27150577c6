package dev.jwtschemes.tck.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Needs the results of the whole of {@code -Pservers}, or of {@code -Pservers-all}. */
class ServersPageTest {
  private static final boolean OTHERS = Boolean.getBoolean("servers.others");

  private static final String HOW =
      "is stale; write it anew with: mvn verify -Pservers -Djwtschemes.docs=write, and the other runtimes with -Pservers-all";

  @Test
  void committed_page_is_that_of_this_build() throws IOException {
    assumeEverythingRan();
    String rendered = ServersPage.render(Files.readString(ServersPage.PATH), OTHERS);
    if ("write".equals(System.getProperty("jwtschemes.docs"))) {
      Files.writeString(ServersPage.PATH, rendered);
    }
    assertThat(Files.readString(ServersPage.PATH)).as(HOW).isEqualTo(rendered);
  }

  @Test
  void every_case_ran_everywhere_and_none_failed() throws IOException {
    for (Suite suite : suites()) {
      Set<Target> targets = EnumSet.noneOf(Target.class);
      for (Target target : targets(suite)) {
        if (suite.hasRun(target) || !Target.OF_NEWER_JAVA.contains(target)) {
          targets.add(target);
        }
      }
      assertThat(suite.rows(targets))
          .as(suite.title())
          .allSatisfy(
              (id, row) -> {
                assertThat(row.keySet()).as(id).isEqualTo(targets);
                assertThat(row).as(id).doesNotContainValue("fail");
              });
    }
  }

  /** Else the page would lack a column, which is no reason to fail where a JDK is missing. */
  private static void assumeEverythingRan() throws IOException {
    for (Suite suite : suites()) {
      for (Target target : targets(suite)) {
        assumeTrue(
            !Target.OF_NEWER_JAVA.contains(target) || suite.hasRun(target),
            () -> suite.title() + " was skipped on " + target.title() + ": no newer JDK");
      }
    }
  }

  private static List<Suite> suites() {
    return OTHERS ? Suite.ON_OTHERS : List.of(Suite.values());
  }

  private static Set<Target> targets(Suite suite) {
    return OTHERS ? suite.others() : suite.targets();
  }
}
