package dev.jwtschemes.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.registry.Registered;
import dev.jwtschemes.internal.text.Literal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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

  /** As a token of this text it is refused by the reading of the token. */
  @Test
  void word_alone_after_the_word_is_a_token() {
    assertThat(extract(headers("Authorization", "Bearer Bearer")))
        .isInstanceOfSatisfying(
            Extraction.Found.class, found -> assertThat(found.token().text()).isEqualTo("Bearer"));
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
        "Bearer",
        "Bearer ",
        "Bearer \"abc\"",
        "Bearer 'abc'",
        "Bearer Bearer abc",
        "Bearer abc def",
        "Bearer abc,Bearer def",
        "Bearer: abc",
        "Bearer=abc",
        "Bearer abc\u0000",
        "Bearer a=b",
        "Bearer\tabc",
        "Bearer =",
        "Bearer ===",
        "Bearer abc\u0080",
        "Bearer abc\u20ac"
      })
  void calls_broken_syntax_malformed(String value) {
    assertThat(reasonOf(extract(headers("Authorization", value))))
        .isEqualTo(FailureReason.HEADER_MALFORMED);
  }

  @ParameterizedTest
  @CsvSource({
    "Bearer, no value after the word Bearer",
    "'Bearer  ', no value after the word Bearer",
    "Bearer: s3cret, no space after the word Bearer",
    "Bearer Bearer s3cret, the word Bearer twice in the Authorization header",
    "bearer BEARER s3cret, the word Bearer twice in the Authorization header",
    "'Bearer \"s3cret\"', quotes around the token in the Authorization header",
    "'Bearer ''s3cret''', quotes around the token in the Authorization header",
    "Bearer s3 cret, a space within the token in the Authorization header",
    "'Bearer s3cret, Basic s3cret', a space within the token in the Authorization header",
    "'Bearer s3cret,', the token in the Authorization header is invalid (RFC 6750 b64token)",
    "'Bearer <s3cret>', the token in the Authorization header is invalid (RFC 6750 b64token)",
    "Bearer {s3cret}, the token in the Authorization header is invalid (RFC 6750 b64token)"
  })
  void tells_what_is_wrong_with_the_syntax(String value, String detail) {
    assertThat(extract(headers("Authorization", value)))
        .isEqualTo(malformed(FailureReason.HEADER_MALFORMED, detail));
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
    assertThat(
            reasonOf(
                TokenExtractor.extract(request, Registered.candidates(List.of(HEADER, COOKIE)))))
        .isEqualTo(FailureReason.SEVERAL_TOKENS);
  }

  @Test
  void does_not_look_where_no_candidate_looks() {
    var request =
        new Request(headers("Authorization", "Bearer abc"), Map.of("jwt", List.of("def")));
    assertThat(TokenExtractor.extract(request, Registered.candidates(List.of(COOKIE))))
        .isInstanceOfSatisfying(
            Extraction.Found.class, found -> assertThat(found.token().text()).isEqualTo("def"));
  }

  @Test
  void tells_which_candidates_look_at_the_place() {
    var request = new Request(Map.of(), Map.of("jwt", List.of("def")));
    assertThat(TokenExtractor.extract(request, Registered.candidates(List.of(HEADER, COOKIE))))
        .isInstanceOfSatisfying(
            Extraction.Found.class,
            found -> assertThat(found.schemes()).isEqualTo(Set.of("cookie")));
  }

  @Test
  void reads_a_bare_header() {
    var request = new Request(headers("X-Token", "abc"), Map.of());
    assertThat(TokenExtractor.extract(request, Registered.candidates(List.of(BARE))))
        .isInstanceOfSatisfying(
            Extraction.Found.class, found -> assertThat(found.token().text()).isEqualTo("abc"));
  }

  @Test
  void refuses_a_cookie_sent_twice() {
    var request = new Request(Map.of(), Map.of("jwt", List.of("abc", "def")));
    assertThat(reasonOf(TokenExtractor.extract(request, Registered.candidates(List.of(COOKIE)))))
        .isEqualTo(FailureReason.SEVERAL_TOKENS);
  }

  @Test
  void keeps_the_token_out_of_the_detail() {
    Extraction malformed = extract(headers("Authorization", "Bearer \"s3cret\""));
    assertThat(malformed.toString()).doesNotContain("s3cret");
  }

  @Test
  void calls_an_empty_authorization_header_no_token() {
    assertThat(extract(headers("Authorization", " ")))
        .isEqualTo(new Extraction.Nothing(FailureReason.NO_TOKEN));
  }

  @Test
  void tells_the_place_of_a_token() {
    assertThat(
            Stream.of(HEADER, COOKIE, BARE)
                .map(
                    scheme ->
                        TokenExtractor.extract(
                            everywhere("abc"), Registered.candidates(List.of(scheme))))
                .map(found -> ((Extraction.Found) found).place().toString()))
        .containsExactly("the Authorization header", "the cookie jwt", "the header x-token");
  }

  @Test
  void names_all_places_of_different_tokens() {
    var request =
        new Request(
            Map.of("authorization", List.of("Bearer abc"), "x-token", List.of("abc")),
            Map.of("jwt", List.of("def")));
    assertThat(
            TokenExtractor.extract(request, Registered.candidates(List.of(HEADER, COOKIE, BARE))))
        .isEqualTo(
            malformed(
                FailureReason.SEVERAL_TOKENS,
                "different tokens in the Authorization header and the cookie jwt and the header"
                    + " x-token"));
  }

  @Test
  void same_token_in_several_places_counts_for_all_schemes_that_look_there() {
    assertThat(
            TokenExtractor.extract(
                everywhere("abc"), Registered.candidates(List.of(HEADER, COOKIE, BARE))))
        .isInstanceOfSatisfying(
            Extraction.Found.class,
            found -> {
              assertThat(found.token().text()).isEqualTo("abc");
              assertThat(found.schemes()).containsExactlyInAnyOrder("header", "cookie", "bare");
            });
    var two = new Request(headers("Authorization", "Bearer abc"), Map.of("jwt", List.of("abc")));
    assertThat(TokenExtractor.extract(two, Registered.candidates(List.of(HEADER, COOKIE, BARE))))
        .isInstanceOfSatisfying(
            Extraction.Found.class,
            found -> assertThat(found.schemes()).containsExactlyInAnyOrder("header", "cookie"));
  }

  @Test
  void looks_at_all_sources_of_a_scheme() {
    var scheme =
        SchemeDefinition.named("s")
            .tokenSources("cookie:jwt", "Authorization", "header:X-Token")
            .build();
    for (Request request :
        List.of(
            new Request(Map.of(), Map.of("jwt", List.of("abc"))),
            new Request(headers("Authorization", "Bearer abc"), Map.of()),
            new Request(headers("X-Token", "abc"), Map.of()),
            everywhere("abc"))) {
      assertThat(TokenExtractor.extract(request, Registered.candidates(List.of(scheme))))
          .isInstanceOfSatisfying(
              Extraction.Found.class,
              found -> {
                assertThat(found.token().text()).isEqualTo("abc");
                assertThat(found.schemes()).containsExactly("s");
              });
    }
    assertThat(
            TokenExtractor.extract(
                new Request(headers("X-Token", "abc"), Map.of("jwt", List.of("def"))),
                Registered.candidates(List.of(scheme))))
        .isEqualTo(
            malformed(
                FailureReason.SEVERAL_TOKENS,
                "different tokens in the cookie jwt and the header x-token"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer abc", "bearer  abc", "abc", " BEARER abc "})
  void another_header_may_have_the_word(String value) {
    var request = new Request(headers("X-Token", value), Map.of());
    assertThat(TokenExtractor.extract(request, Registered.candidates(List.of(BARE))))
        .isInstanceOfSatisfying(
            Extraction.Found.class, found -> assertThat(found.token().text()).isEqualTo("abc"));
  }

  /** The reading of the token says that its base64url is padded. */
  @ParameterizedTest
  @ValueSource(strings = {"ab=.cd==.ef", "ab.cd.ef=", "a=.b"})
  void padded_parts_of_a_token_are_no_broken_syntax(String token) {
    assertThat(extract(headers("Authorization", "Bearer " + token)))
        .isInstanceOfSatisfying(
            Extraction.Found.class, found -> assertThat(found.token().text()).isEqualTo(token));
  }

  @Test
  void tells_how_many_values_came() {
    assertThat(extract(Map.of("authorization", List.of("Basic a", "Basic b", "Basic c"))))
        .isEqualTo(malformed(FailureReason.SEVERAL_TOKENS, "3 Authorization headers"));
    var bare = new Request(Map.of("x-token", List.of("a", "b")), Map.of());
    assertThat(TokenExtractor.extract(bare, Registered.candidates(List.of(BARE))))
        .isEqualTo(malformed(FailureReason.SEVERAL_TOKENS, "2 values of the header x-token"));
  }

  @Test
  void lets_schemes_that_look_at_the_same_place_share_the_token() {
    var other = SchemeDefinition.named("other").build();
    var request = new Request(headers("Authorization", "Bearer abc"), Map.of());
    assertThat(TokenExtractor.extract(request, Registered.candidates(List.of(HEADER, other))))
        .isInstanceOfSatisfying(
            Extraction.Found.class,
            found -> assertThat(found.schemes()).containsExactly("header", "other"));
  }

  @Test
  void remembers_another_authentication_scheme_when_the_other_places_are_empty() {
    var request = new Request(headers("Authorization", "Basic YTpi"), Map.of());
    assertThat(TokenExtractor.extract(request, Registered.candidates(List.of(HEADER, COOKIE))))
        .isEqualTo(new Extraction.Nothing(FailureReason.OTHER_AUTH_SCHEME));
  }

  @Test
  void takes_a_token_beside_another_authentication_scheme() {
    var request = new Request(headers("Authorization", "Basic YTpi"), Map.of("jwt", List.of("a")));
    assertThat(TokenExtractor.extract(request, Registered.candidates(List.of(HEADER, COOKIE))))
        .isInstanceOf(Extraction.Found.class);
  }

  @Test
  void lets_no_token_make_up_for_a_malformed_header() {
    var request = new Request(headers("Authorization", "Bearer"), Map.of("jwt", List.of("abc")));
    assertThat(TokenExtractor.extract(request, Registered.candidates(List.of(HEADER, COOKIE))))
        .isEqualTo(malformed(FailureReason.HEADER_MALFORMED, "no value after the word Bearer"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void calls_an_empty_bare_header_no_token(String value) {
    var request = new Request(headers("X-Token", value), Map.of());
    assertThat(TokenExtractor.extract(request, Registered.candidates(List.of(BARE))))
        .isEqualTo(new Extraction.Nothing(FailureReason.NO_TOKEN));
  }

  @Test
  void calls_a_bare_header_that_holds_more_malformed() {
    Map<String, String> details =
        Map.of(
            "Bearer Bearer abc", "the word Bearer twice in the header x-token",
            "\"abc\"", "quotes around the token in the header x-token",
            "Bearer 'abc'", "quotes around the token in the header x-token",
            "abc def", "a space within the token in the header x-token",
            "abc;", "the token in the header x-token is invalid (RFC 6750 b64token)");
    details.forEach(
        (value, detail) ->
            assertThat(
                    TokenExtractor.extract(
                        new Request(headers("X-Token", value), Map.of()),
                        Registered.candidates(List.of(BARE))))
                .isEqualTo(malformed(FailureReason.CREDENTIAL_MALFORMED, detail)));
  }

  private static Request everywhere(String token) {
    return new Request(
        Map.of("authorization", List.of("Bearer " + token), "x-token", List.of(token)),
        Map.of("jwt", List.of(token)));
  }

  private static Extraction malformed(FailureReason reason, String detail) {
    return new Extraction.Malformed(Literal.failure(reason, detail));
  }

  private static Extraction extract(Map<String, List<String>> headers) {
    return TokenExtractor.extract(
        new Request(headers, Map.of()), Registered.candidates(List.of(HEADER)));
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
