package dev.jwtschemes.internal.authenticate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.registry.Registered;
import dev.jwtschemes.internal.registry.Schemes;
import dev.jwtschemes.internal.text.Literal;
import dev.jwtschemes.internal.token.UnverifiedToken;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerSchemeSelectorTest {
  private static final SchemeDefinition STAFF =
      SchemeDefinition.named("staff").issuer("https://staff.example").audiences("one").build();
  private static final SchemeDefinition STAFF_TWO =
      SchemeDefinition.named("staff-two").issuer("https://staff.example").audiences("two").build();
  private static final SchemeDefinition PARTNER =
      SchemeDefinition.named("partner")
          .issuers("https://partner.example", "https://old.example")
          .build();
  private static final SchemeDefinition SEALED =
      SchemeDefinition.named("sealed")
          .issuer("https://sealed.example")
          .decryptKeyLocation("/key.pem")
          .build();
  private static final SchemeDefinition ANY = SchemeDefinition.named("any").build();

  @Test
  void takes_the_scheme_of_the_issuer() {
    assertChosen(select("{\"iss\":\"https://partner.example\"}", STAFF, PARTNER), "partner");
  }

  @Test
  void takes_a_scheme_by_any_of_its_issuers() {
    assertChosen(select("{\"iss\":\"https://old.example\"}", STAFF, PARTNER), "partner");
  }

  @Test
  void takes_a_sole_candidate_without_issuer_for_any_token() {
    assertChosen(select("{\"iss\":\"https://whatever.example\"}", ANY), "any");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://partner.example/",
        "https://PARTNER.example",
        "http://partner.example",
        "https://partner.example ",
        "https://partner.example.evil",
        "https://partner.exampl"
      })
  void compares_issuers_exactly(String issuer) {
    assertRefused(
        select("{\"iss\":\"" + issuer + "\"}", STAFF, PARTNER),
        FailureReason.ISSUER_NOT_REGISTERED,
        Optional.empty());
  }

  @Test
  void says_that_only_a_trailing_slash_differs() {
    Selection.Refused refused =
        (Selection.Refused) select("{\"iss\":\"https://partner.example/\"}", STAFF, PARTNER);
    assertThat(refused.failure().detail())
        .isEqualTo(
            "expected iss: [https://staff.example, https://partner.example, https://old.example], actual:"
                + " 'https://partner.example/'; they differ only in case, a trailing slash or the protocol");
  }

  @Test
  void names_the_other_scheme_whose_issuer_it_is() {
    Selection selection =
        select("{\"iss\":\"https://partner.example\"}", List.of(STAFF), List.of(STAFF, PARTNER));
    assertRefused(selection, FailureReason.ISSUER_OF_OTHER_SCHEME, Optional.of("staff"));
    assertThat(((Selection.Refused) selection).failure().detail())
        .isEqualTo(
            "expected iss: [https://staff.example], actual: 'https://partner.example', which is the issuer of [partner]");
  }

  @Test
  void lets_the_audience_decide_between_equal_issuers() {
    assertChosen(
        select("{\"iss\":\"https://staff.example\",\"aud\":[\"x\",\"two\"]}", STAFF, STAFF_TWO),
        "staff-two");
  }

  @Test
  void refuses_an_audience_of_both() {
    assertRefused(
        select("{\"iss\":\"https://staff.example\",\"aud\":[\"one\",\"two\"]}", STAFF, STAFF_TWO),
        FailureReason.AUDIENCE_MISMATCH,
        Optional.empty());
  }

  @Test
  void takes_the_issuer_of_an_encrypted_tokens_header() {
    assertChosen(
        selectEncrypted(
            "{\"alg\":\"RSA-OAEP\",\"enc\":\"A256GCM\",\"iss\":\"https://staff.example\"}",
            STAFF,
            SEALED),
        "staff");
  }

  @Test
  void takes_the_only_candidate_with_a_decryption_key() {
    assertChosen(
        selectEncrypted("{\"alg\":\"RSA-OAEP\",\"enc\":\"A256GCM\"}", STAFF, SEALED), "sealed");
  }

  @Test
  void says_why_a_scheme_was_chosen() {
    String staff = "{\"iss\":\"https://staff.example\",\"aud\":\"two\"}";
    assertThat(whyChosen(select("{}", ANY))).isEqualTo("it is the only candidate");
    assertThat(whyChosen(select(staff, STAFF))).isEqualTo("it is the only candidate");
    assertThat(whyChosen(select(staff, STAFF, PARTNER))).isEqualTo("its issuer is the token's");
    assertThat(whyChosen(select(staff, STAFF, STAFF_TWO)))
        .isEqualTo("its issuer and audience are the token's");
    assertThat(whyChosen(selectEncrypted("{\"alg\":\"RSA-OAEP\"}", STAFF, SEALED)))
        .isEqualTo("it is the only candidate with a decryption key");
  }

  @Test
  void tells_an_issuer_that_is_no_string_from_one_that_is_missing() {
    assertThat(select("{\"iss\":5}", STAFF))
        .isEqualTo(
            refused(Optional.of("staff"), FailureReason.CLAIM_MALFORMED, "iss is not a string"));
    assertThat(select("{}", STAFF))
        .isEqualTo(
            refused(Optional.of("staff"), FailureReason.CLAIM_MISSING, "the token has no iss"));
  }

  @Test
  void takes_no_scheme_without_issuer_when_it_has_company() {
    assertThat(select("{\"iss\":\"https://x.example\"}", ANY, STAFF))
        .isEqualTo(
            refused(
                Optional.empty(),
                FailureReason.ISSUER_NOT_REGISTERED,
                "expected iss: [https://staff.example], actual: 'https://x.example'"));
  }

  @Test
  void tells_the_audiences_that_would_have_decided() {
    assertThat(select("{\"iss\":\"https://staff.example\",\"aud\":\"three\"}", STAFF, STAFF_TWO))
        .isEqualTo(
            refused(
                Optional.empty(),
                FailureReason.AUDIENCE_MISMATCH,
                "expected aud of one scheme: staff [one], staff-two [two], actual: ['three']"));
  }

  @Test
  void says_that_only_the_protocol_and_case_differ() {
    assertThat(select("{\"iss\":\"http://STAFF.example\"}", STAFF))
        .isEqualTo(
            refused(
                Optional.of("staff"),
                FailureReason.ISSUER_NOT_REGISTERED,
                "expected iss: [https://staff.example], actual: 'http://STAFF.example'"
                    + "; they differ only in case, a trailing slash or the protocol"));
  }

  @Test
  void guesses_no_decryption_key() {
    SchemeDefinition other =
        SchemeDefinition.named("other").issuer("o").decryptKeyLocation("/other.pem").build();
    assertThat(selectEncrypted("{\"alg\":\"RSA-OAEP\"}", SEALED, other))
        .isEqualTo(
            refused(
                Optional.empty(),
                FailureReason.DECRYPTION_FAILED,
                "the token is encrypted without iss in its header, and several candidates have a"
                    + " decryption key: [sealed, other]"));
    assertThat(selectEncrypted("{\"alg\":\"RSA-OAEP\"}", STAFF))
        .isEqualTo(
            refused(
                Optional.of("staff"),
                FailureReason.DECRYPTION_FAILED,
                "the token is encrypted, and no candidate has a decryption key"));
  }

  private static String whyChosen(Selection selection) {
    return ((Selection.Chosen) selection).why().toString();
  }

  private static Selection refused(Optional<String> scheme, FailureReason reason, String detail) {
    return new Selection.Refused(scheme, Literal.failure(reason, detail));
  }

  private static void assertChosen(Selection selection, String scheme) {
    assertThat(selection)
        .isInstanceOfSatisfying(
            Selection.Chosen.class, chosen -> assertThat(chosen.scheme().name()).isEqualTo(scheme));
  }

  private static void assertRefused(
      Selection selection, FailureReason reason, Optional<String> scheme) {
    assertThat(selection)
        .isInstanceOfSatisfying(
            Selection.Refused.class,
            refused -> {
              assertThat(refused.failure().reason()).isEqualTo(reason);
              assertThat(refused.scheme()).isEqualTo(scheme);
            });
  }

  private static Selection select(String claims, SchemeDefinition... candidates) {
    return select(claims, List.of(candidates), List.of(candidates));
  }

  private static Selection select(
      String claims, List<SchemeDefinition> candidates, List<SchemeDefinition> registered) {
    return IssuerSchemeSelector.select(
        read(base64("{\"alg\":\"RS256\"}") + "." + base64(claims) + ".AA"),
        Registered.candidates(candidates),
        schemes(registered));
  }

  private static Selection selectEncrypted(String header, SchemeDefinition... candidates) {
    return IssuerSchemeSelector.select(
        read(base64(header) + ".AA.AA.AA.AA"),
        Registered.candidates(List.of(candidates)),
        schemes(List.of(candidates)));
  }

  private static UnverifiedToken read(String compact) {
    return ((UnverifiedToken.Readable) UnverifiedToken.read(compact, 16_384)).token();
  }

  private static Schemes schemes(List<SchemeDefinition> definitions) {
    LiveRegistry registry = new LiveRegistry(Clock.systemUTC());
    registry.start(definitions, Optional.empty());
    return registry.current();
  }

  private static String base64(String text) {
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
