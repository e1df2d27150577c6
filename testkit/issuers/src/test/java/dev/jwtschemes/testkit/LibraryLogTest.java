package dev.jwtschemes.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

@ResourceLock("dev.jwtschemes.testkit.LibraryLog")
class LibraryLogTest {
  private final Logger backend = Logger.getLogger("dev.jwtschemes");
  private final System.Logger category = System.getLogger("dev.jwtschemes");

  @BeforeEach
  void listen() {
    LibraryLog.listen();
    LibraryLog.listen();
    LibraryLog.clear();
    backend.setUseParentHandlers(false); // the console
  }

  @AfterEach
  void showLinesAgain() {
    backend.setUseParentHandlers(true);
  }

  @Test
  void keeps_each_line_of_the_category_once() {
    category.log(Level.INFO, "401 token-expired: {0}", "GET");
    System.getLogger("dev.jwtschemes.other").log(Level.WARNING, "below it");
    System.getLogger("dev").log(Level.WARNING, "above it");

    assertThat(LibraryLog.lines()).containsExactly("401 token-expired: GET", "below it");
  }

  @Test
  void keeps_only_the_newest() {
    for (int i = 1; i <= 201; i++) {
      category.log(Level.INFO, "line " + i);
    }

    assertThat(LibraryLog.lines()).hasSize(200).startsWith("line 2").endsWith("line 201");
  }

  @Test
  void keeps_nothing_below_the_level_of_the_category() {
    category.log(Level.DEBUG, "hidden");

    assertThat(LibraryLog.lines()).isEmpty();
  }
}
