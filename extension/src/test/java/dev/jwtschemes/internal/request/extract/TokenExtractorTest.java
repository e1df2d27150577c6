package dev.jwtschemes.internal.request.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeDefinition;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TokenExtractorTest {
  private static final SchemeDefinition HEADER = SchemeDefinition.named("header").build();
  private static final SchemeDefinition COOKIE =
      SchemeDefinition.named("cookie").tokenHeader("Cookie").tokenCookie("jwt").build();
  private static final SchemeDefinition BARE =
      SchemeDefinition.named("bare").tokenHeader("X-Token").build();

  @Test
  void finds_a_bearer_token() {
    assertThat(extract(headers("Authorization", "Bearer a.b-c_d~e+f/g==")))
        .isInstanceOfSatisfying(
            Extraction.Found.class,
            found -> {
              assertThat(found.token().text()).isEqualTo("a.b-c_d~e+f/g==");
              assertThat(found.schemes()).containsExactly("header");
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"bearer abc", "BEARER abc", "Bearer   abc", "Bearer abc  "})
  void reads_the_word_in_any_case_and_any_space(String value) {
    assertThat(extract(headers("Authorization", value)))
        .isInstanceOfSatisfying(
            Extraction.Found.class, found -> assertThat(found.token().text()).isEqualTo("abc"));
  }

  @Test
  void finds_nothing_without_the_header() {
    assertThat(extract(Map.of())).isEqualTo(new Extraction.Nothing(FailureReason.NO_TOKEN));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Basic YTpi", "Bearerish abc", "DPoP abc", "Negotiate"})
  void tells_another_authentication_scheme(String value) {
    assertThat(extract(headers("Authorization", value)))
        .isEqualTo(new Extraction.Nothing(FailureReason.OTHER_AUTH_SCHEME));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Bearer", "Bearer ", "Bearer \"abc\"", "Bearer 'abc'", "Bearer Bearer abc",
            "Bearer abc def",
        "Bearer abc,Bearer def", "Bearer: abc", "Bearer=abc", "Bearer abc\u0000", "Bearer a=b",
            "Bearer\tabc"
      })
  void calls_broken_syntax_malformed(String value) {
    assertThat(reasonOf(extract(headers("Authorization", value))))
        .isEqualTo(FailureReason.HEADER_MALFORMED);
  }

  @Test
  void refuses_two_authorization_headers_even_if_equal() {
    assertThat(reasonOf(extract(Map.of("authorization", List.of("Bearer abc", "Bearer abc")))))
        .isEqualTo(FailureReason.SEVERAL_TOKENS);
  }

  @Test
  void refuses_tokens_in_two_places_of_the_candidates() {
    var request =
        new Request(headers("Authorization", "Bearer abc"), Map.of("jwt", List.of("def")));
    assertThat(reasonOf(TokenExtractor.extract(request, List.of(HEADER, COOKIE))))
        .isEqualTo(FailureReason.SEVERAL_TOKENS);
  }

  @Test
  void does_not_look_where_no_candidate_looks() {
    var request =
        new Request(headers("Authorization", "Bearer abc"), Map.of("jwt", List.of("def")));
    assertThat(TokenExtractor.extract(request, List.of(COOKIE)))
        .isInstanceOfSatisfying(
            Extraction.Found.class, found -> assertThat(found.token().text()).isEqualTo("def"));
  }

  @Test
  void tells_which_candidates_look_at_the_place() {
    var request = new Request(Map.of(), Map.of("jwt", List.of("def")));
    assertThat(TokenExtractor.extract(request, List.of(HEADER, COOKIE)))
        .isInstanceOfSatisfying(
            Extraction.Found.class,
            found -> assertThat(found.schemes()).isEqualTo(Set.of("cookie")));
  }

  @Test
  void reads_a_bare_header() {
    var request = new Request(headers("X-Token", "abc"), Map.of());
    assertThat(TokenExtractor.extract(request, List.of(BARE)))
        .isInstanceOfSatisfying(
            Extraction.Found.class, found -> assertThat(found.token().text()).isEqualTo("abc"));
  }

  @Test
  void refuses_a_cookie_sent_twice() {
    var request = new Request(Map.of(), Map.of("jwt", List.of("abc", "def")));
    assertThat(reasonOf(TokenExtractor.extract(request, List.of(COOKIE))))
        .isEqualTo(FailureReason.SEVERAL_TOKENS);
  }

  @Test
  void keeps_the_token_out_of_the_detail() {
    Extraction malformed = extract(headers("Authorization", "Bearer \"s3cret\""));
    assertThat(malformed.toString()).doesNotContain("s3cret");
  }

  private static Extraction extract(Map<String, List<String>> headers) {
    return TokenExtractor.extract(new Request(headers, Map.of()), List.of(HEADER));
  }

  private static FailureReason reasonOf(Extraction extraction) {
    assertThat(extraction).isInstanceOf(Extraction.Malformed.class);
    return ((Extraction.Malformed) extraction).failure().reason();
  }

  private static Map<String, List<String>> headers(String name, String value) {
    return Map.of(name.toLowerCase(Locale.ROOT), List.of(value));
  }

  private record Request(Map<String, List<String>> headers, Map<String, List<String>> cookies)
      implements Credentials {
    @Override
    public List<String> headers(String name) {
      return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
    }

    @Override
    public List<String> cookies(String name) {
      return cookies.getOrDefault(name, List.of());
    }
  }
}
