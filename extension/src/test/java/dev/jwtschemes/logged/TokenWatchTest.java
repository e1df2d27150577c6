package dev.jwtschemes.logged;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.System.Logger.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The watch of this very run: it hears, and it can fail. */
class TokenWatchTest {
  private static final String PAYLOAD = "eyJzdWIiOiJhbGljZSJ9";

  @AfterEach
  void forgive() {
    TokenWatch.leaks();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"dev.jwtschemes", "dev.jwtschemes.keys", "org.jose4j.jwt", "io.smallrye.jwt.x"})
  void hears_the_library_and_what_it_uses_at_every_level(String category) {
    System.getLogger(category).log(Level.TRACE, "claims: " + PAYLOAD);
    assertThat(TokenWatch.leaks()).containsExactly(category + " " + PAYLOAD);
  }

  @Test
  void hears_the_server_around_it() {
    System.getLogger("io.undertow").log(Level.INFO, "request with {0}", PAYLOAD);
    assertThat(TokenWatch.leaks()).containsExactly("io.undertow " + PAYLOAD);
  }

  @Test
  void hears_the_cause_of_an_exception() {
    System.getLogger("dev.jwtschemes")
        .log(
            Level.DEBUG,
            "it failed",
            new IllegalStateException(new IllegalArgumentException(PAYLOAD)));
    assertThat(TokenWatch.leaks()).containsExactly("dev.jwtschemes " + PAYLOAD);
  }

  @Test
  void lets_an_ordinary_line_pass() {
    System.getLogger("dev.jwtschemes").log(Level.DEBUG, "401 token-expired");
    assertThat(TokenWatch.leaks()).isEmpty();
  }
}
