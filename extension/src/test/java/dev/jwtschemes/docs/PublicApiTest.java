package dev.jwtschemes.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The API of applications is a tracked file, so that each change of it is seen in review. */
class PublicApiTest {
  private static final Path FILE = Path.of("PublicApi.txt");

  @Test
  void api_is_as_the_tracked_file_says() throws Exception {
    List<String> lines = PublicApi.lines();
    if ("write".equals(System.getProperty("jwtschemes.docs"))) {
      Files.write(FILE, lines);
    }
    assertThat(Files.readAllLines(FILE))
        .as(
            "extension/PublicApi.txt; if the change is wanted, write it with -Djwtschemes.docs=write")
        .isEqualTo(lines);
  }

  @Test
  void a_change_of_one_member_is_noticed() throws Exception {
    assertThat(PublicApi.lines())
        .contains(
            "final class dev.jwtschemes.event.TokenValidated : dev.jwtschemes.event.EventBase, dev.jwtschemes.event.JwtSchemeEvent",
            "  void reject(String)",
            "interface dev.jwtschemes.SchemeRegistry",
            "  abstract boolean remove(String)");
  }
}
