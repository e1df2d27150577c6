package dev.jwtschemes.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.registry.Registered;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WhereLookedTest {
  private static final SchemeDefinition EVERYWHERE =
      SchemeDefinition.named("s")
          .tokenSources("Authorization", "cookie:session", "header:X-Token")
          .build();

  @Test
  void names_each_place_and_what_is_there() {
    assertThat(looked(Sent.get().header("X-Token", " "), EVERYWHERE))
        .isEqualTo(
            "; looked in the Authorization header (absent), the cookie session (absent), the header"
                + " x-token (empty)");
  }

  @ParameterizedTest
  @CsvSource({
    "Basic YTpi, the scheme Basic",
    "basic YTpi, the scheme Basic",
    "DPoP abc, the scheme DPoP",
    "eyJhbGciOiJSUzI1NiJ9.e30.c2ln, a token without the word Bearer",
    "Bearereyj.e30.c2ln, another scheme",
    "BearereyJhbGciOiJSUzI1NiJ9.e30.c2ln, a token without a space after the word Bearer",
    "Token eyJhbGciOiJSUzI1NiJ9.e30.c2ln, a token after the word Token instead of Bearer",
    "jwt eyJhbGciOiJSUzI1NiJ9.e30.c2ln, a token after the word JWT instead of Bearer",
    "s3cret eyJhbGciOiJSUzI1NiJ9.e30.c2ln, a token after another word than Bearer",
    "'\"eyJhbGciOiJSUzI1NiJ9.e30.c2ln\"', quotes around the value",
    "'\"Bearer eyJhbGciOiJSUzI1NiJ9.e30.c2ln\"', quotes around the value",
    "'''Bearer s3cret''', quotes around the value",
    "'eyJhbGciOiJSUzI1NiJ9.e30.c2ln s3cret', a token without the word Bearer",
    "s3cret, another scheme",
    "s3cret s3cret, another scheme"
  })
  void names_what_the_authorization_header_has(String value, String state) {
    assertThat(looked(Sent.with(value), SchemeDefinition.named("s").build()))
        .isEqualTo("; looked in the Authorization header (" + state + ")");
  }

  @Test
  void names_a_header_where_no_candidate_looks() {
    SchemeDefinition scheme = SchemeDefinition.named("s").tokenSources("cookie:session").build();
    assertThat(looked(Sent.with("Bearer abc"), scheme))
        .isEqualTo(
            "; looked in the cookie session (absent); there is an Authorization header, where no"
                + " candidate looks");
  }

  private static String looked(Sent request, SchemeDefinition scheme) {
    return WhereLooked.in(request, Registered.candidates(List.of(scheme))).toString();
  }
}
