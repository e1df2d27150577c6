package dev.jwtschemes.cli.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.SchemeBuilder;
import dev.jwtschemes.SchemeDefinition;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CurlLineTest {
  private static final String NONE =
      "(no curl line: a shell could run the configured name of the header or cookie)";

  private static final SavedToken TOKEN =
      new SavedToken("id", "api", "me", Instant.EPOCH, Instant.EPOCH, "h.p.s");

  @Test
  void names_the_header_or_cookie_of_the_scheme() {
    assertThat(of(scheme().tokenHeader("X-Api-Token")))
        .isEqualTo("curl -i -H \"X-Api-Token: h.p.s\" \"http://localhost/\"");
    assertThat(of(scheme().tokenHeader("Cookie").tokenCookie("session_1")))
        .isEqualTo("curl -i -H \"Cookie: session_1=h.p.s\" \"http://localhost/\"");
    assertThat(of(scheme().tokenSources("cookie:jwt", "Authorization")))
        .isEqualTo("curl -i -H \"Cookie: jwt=h.p.s\" \"http://localhost/\"");
    assertThat(of(scheme()))
        .isEqualTo("curl -i -H \"Authorization: Bearer h.p.s\" \"http://localhost/\"");
  }

  /** The project may be anyone's, and the line is there to be pasted: names that HTTP allows. */
  @ParameterizedTest
  @ValueSource(strings = {"$id", "`id`", "%PATH%", "!id", "a&b", "a|b"})
  void shows_nothing_that_a_shell_could_run(String name) {
    assertThat(of(scheme().tokenHeader(name))).isEqualTo(NONE);
    assertThat(of(scheme().tokenHeader("Cookie").tokenCookie(name))).isEqualTo(NONE);
  }

  private static String of(SchemeBuilder scheme) {
    return CurlLine.of(scheme.build(), TOKEN, "http://localhost/");
  }

  private static SchemeBuilder scheme() {
    return SchemeDefinition.named("api");
  }
}
