package dev.jwtschemes.internal.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The settings that belong to no scheme. */
class SettingsReaderTest extends ConfigSuite {

  @Test
  void reads_how_many_tokens_are_remembered() {
    assertThat(read(Map.of()).settings().cachedTokens()).isEqualTo(10_000);
    assertThat(cached("0").settings().cachedTokens()).isZero();
    assertThat(cached("1000000").settings().cachedTokens()).isEqualTo(1_000_000);
    assertThat(cached("0").definitions()).isEmpty();
    assertThat(cached("1000001").findings())
        .extracting(found -> found.line().toString())
        .containsExactly(
            "JWTS-109 jwt-schemes.cache.max-tokens: A configuration value can't be used"
                + " (cache.max-tokens must be 0 to 1000000 tokens, not 1000001)."
                + " Correct the value.");
  }

  private static ConfigReader.Result cached(String tokens) {
    return read(Map.of("jwt-schemes.cache.max-tokens", tokens));
  }

  @Test
  void reads_the_global_settings() {
    ConfigReader.Result result =
        read(
            Map.of(
                "jwt-schemes.default", "*",
                "jwt-schemes.validation", "off",
                "jwt-schemes.unannotated", "deny"));
    assertThat(result.defaultScheme()).hasValue("*");
    assertThat(result.settings())
        .isEqualTo(new Settings(Settings.Validation.OFF, Settings.Unannotated.DENY));
    assertThat(result.findings()).isEmpty();
  }

  @Test
  void reads_global_keys_with_a_dot_which_bring_no_scheme() {
    ConfigReader.Result result =
        read(
            Map.of(
                "jwt-schemes.problem-details", "public",
                "jwt-schemes.problem-details.type-prefix", "https://errors.example/"));
    assertThat(result.settings().problems())
        .isEqualTo(new Settings.Problems(Settings.Details.PUBLIC, "https://errors.example/"));
    assertThat(result.definitions()).isEmpty();
    assertThat(result.findings()).isEmpty();
  }

  @Test
  void reads_whether_and_where_the_console_listens() {
    assertThat(read(Map.of()).settings().console()).isEqualTo(new Settings.Console(false, 9096));
    assertThat(
            read(Map.of("jwt-schemes.console", "TRUE", "jwt-schemes.console.port", "9100"))
                .settings()
                .console())
        .isEqualTo(new Settings.Console(true, 9100));
  }

  @Test
  void reads_the_provider_of_signatures() {
    assertThat(read(Map.of()).settings().provider()).isEmpty();
    ConfigReader.Result result = read(Map.of("jwt-schemes.provider", "SunRsaSign"));
    assertThat(result.settings().provider()).contains("SunRsaSign");
    assertThat(result.findings()).isEmpty();
  }

  /** Else the JVM's own would check signatures, which is what someone wanted to rule out. */
  @Test
  void a_provider_that_is_not_there_is_a_problem_and_stays_the_one() {
    ConfigReader.Result result = read(Map.of("jwt-schemes.provider", "Absent"));
    assertThat(result.settings().provider()).contains("Absent");
    assertThat(result.findings().stream().map(finding -> finding.line().toString()))
        .singleElement()
        .asString()
        .startsWith("JWTS-114 jwt-schemes.provider: ");
  }

  @Test
  void port_that_is_none_is_a_problem() {
    for (String port : List.of("0", "65536", "nine")) {
      ConfigReader.Result result = read(Map.of("jwt-schemes.console.port", port));
      assertThat(result.settings().console().port()).isEqualTo(9096);
      assertThat(result.findings().stream().map(finding -> finding.line().toString()))
          .singleElement()
          .asString()
          .startsWith("JWTS-109 jwt-schemes.console.port: ");
    }
  }

  @Test
  void misspelt_global_key_with_a_dot_brings_no_scheme() {
    ConfigReader.Result result =
        read(Map.of("jwt-schemes.problem-details.type-prefx", "https://errors.example/"));
    assertThat(result.definitions()).isEmpty();
    assertThat(result.findings().stream().map(finding -> finding.line().toString()))
        .singleElement()
        .asString()
        .contains(
            "JWTS-",
            "jwt-schemes.problem-details.type-prefx",
            "did you mean 'problem-details.type-prefix'?");
  }

  @Test
  void scheme_may_have_the_name_of_a_global_key() {
    assertThat(names(read(Map.of("jwt-schemes.problem-details.realm", "Problems"))))
        .containsExactly("problem-details");
  }

  @Test
  void warns_and_permits_without_settings() {
    ConfigReader.Result result = read(Map.of());
    assertThat(result.definitions()).isEmpty();
    assertThat(result.defaultScheme()).isEmpty();
    assertThat(result.settings())
        .isEqualTo(new Settings(Settings.Validation.WARN, Settings.Unannotated.PERMIT));
  }
}
