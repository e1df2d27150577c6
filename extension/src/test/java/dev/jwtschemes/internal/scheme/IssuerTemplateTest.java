package dev.jwtschemes.internal.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerTemplateTest {
  private static final IssuerTemplate TEMPLATE =
      IssuerTemplate.of("https://login.example/{tid}/v2.0").orElseThrow();

  @Test
  void names_its_claim() {
    assertThat(TEMPLATE.claim()).isEqualTo("tid");
    assertThat(TEMPLATE).hasToString("https://login.example/{tid}/v2.0");
  }

  @Test
  void issuer_without_braces_is_not_a_template() {
    assertThat(IssuerTemplate.of("https://login.example/tid/v2.0")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "https://login.example/11-22/v2.0, 11-22",
    "https://login.example/a/v2.0, a",
    "https://login.example/A_b.9-/v2.0, A_b.9-"
  })
  void matches_one_segment(String issuer, String value) {
    assertThat(TEMPLATE.valueIn(issuer)).hasValue(value);
    assertThat(IssuerTemplate.forms(issuer)).contains(TEMPLATE.form());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://login.example//v2.0",
        "https://login.example/v2.0",
        "https://login.example/a/b/v2.0",
        "https://login.example/a/v2.0/",
        "https://login.example/a/v2.0?x",
        "https://login.example/a%2Fb/v2.0",
        "https://login.example/a b/v2.0",
        "https://login.example/ü/v2.0",
        "https://login.example/{tid}/v2.0",
        "https://login.example/{tenantid}/v2.0",
        "https://login.example.evil/a/v2.0",
        "http://login.example/a/v2.0",
        "https://login.example/a@evil/v2.0",
        "https://login.example/a:b/v2.0",
        "https://login.example/a\n/v2.0",
        "",
        "/v2.0"
      })
  void matches_nothing_else(String issuer) {
    assertThat(TEMPLATE.valueIn(issuer)).isEmpty();
    assertThat(IssuerTemplate.forms(issuer)).doesNotContain(TEMPLATE.form());
  }

  @Test
  void value_has_at_most_128_characters() {
    assertThat(TEMPLATE.valueIn("https://login.example/" + "a".repeat(128) + "/v2.0")).isPresent();
    assertThat(TEMPLATE.valueIn("https://login.example/" + "a".repeat(129) + "/v2.0")).isEmpty();
  }

  @Test
  void template_at_the_end_matches_the_last_segment() {
    IssuerTemplate template = IssuerTemplate.of("https://cognito.example/{pool}").orElseThrow();
    assertThat(template.valueIn("https://cognito.example/eu_1")).hasValue("eu_1");
    assertThat(template.valueIn("https://cognito.example/eu_1/")).isEmpty();
    assertThat(IssuerTemplate.forms("https://cognito.example/eu_1"))
        .containsExactly(template.form());
  }

  @Test
  void issuer_of_many_segments_has_few_forms() {
    assertThat(IssuerTemplate.forms("https://a.example" + "/x".repeat(8_000))).hasSize(16);
  }

  @Test
  void covers_the_placeholder_of_the_issuer_itself() {
    assertThat(TEMPLATE.covers("https://login.example/{tenantid}/v2.0")).isTrue();
    assertThat(TEMPLATE.covers("https://login.example/{tenantid}/v1.0")).isFalse();
  }
}
