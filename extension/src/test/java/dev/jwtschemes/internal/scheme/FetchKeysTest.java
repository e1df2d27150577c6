package dev.jwtschemes.internal.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FetchSettings;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Literal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The keys about fetching: {@code fetch.*}, {@code tls.*}, {@code proxy.*}. */
class FetchKeysTest {
  private final List<Finding> findings = new ArrayList<>();

  @Test
  void reads_every_key_about_fetching() {
    assertThat(
            read(
                Map.of(
                    "fetch.timeout", "7",
                    "tls.trust-store.location", "ca.p12",
                    "tls.trust-store.password", "p1",
                    "fetch.authorization.token-file", "/run/token",
                    "proxy.host", "proxy.example",
                    "proxy.port", "3128",
                    "proxy.user", "u",
                    "proxy.password", "p2")))
        .hasValue(
            FetchSettings.builder()
                .timeout(Duration.ofSeconds(7))
                .trustStore("ca.p12")
                .trustStorePassword("p1")
                .authorizationTokenFile("/run/token")
                .proxyHost("proxy.example")
                .proxyPort(3128)
                .proxyUser("u")
                .proxyPassword("p2")
                .build());
    assertThat(findings).isEmpty();
  }

  @Test
  void leaves_the_rest_to_the_jvm() {
    assertThat(read(Map.of())).hasValue(FetchSettings.DEFAULT);
    assertThat(FetchSettings.DEFAULT.timeout()).isEqualTo(Duration.ofSeconds(5));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "fetch.timeout | 0 | fetch.timeout must be 1 to 30 seconds, not 0",
        "fetch.timeout | 31 | fetch.timeout must be 1 to 30 seconds, not 31",
        "fetch.timeout | soon | 'soon' is not a number of seconds"
      })
  void says_what_is_wrong_with_a_timeout(String tail, String value, String detail) {
    assertThat(read(Map.of(tail, value))).isEmpty();
    assertThat(findings)
        .containsExactly(
            Literal.finding(Problem.VALUE_INVALID, "jwt-schemes.staff." + tail, detail));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "proxy.host | proxy.example | proxy.host and proxy.port go together",
        "proxy.port | 3128 | proxy.host and proxy.port go together",
        "proxy.user | u | proxy.user and proxy.password go together",
        "proxy.password | p | proxy.user and proxy.password go together",
        "tls.trust-store.password | p | tls.trust-store.password needs tls.trust-store.location"
      })
  void says_that_a_setting_needs_another(String tail, String value, String detail) {
    assertThat(read(Map.of(tail, value))).isEmpty();
    assertThat(findings)
        .containsExactly(Literal.finding(Problem.VALUE_INVALID, "scheme 'staff'", detail));
  }

  @ParameterizedTest
  @CsvSource({"0", "65536", "99999999999", "-1", "http"})
  void refuses_what_is_no_port(String port) {
    assertThat(read(Map.of("proxy.host", "proxy.example", "proxy.port", port))).isEmpty();
    assertThat(findings)
        .anyMatch(found -> found.where().equals(Literal.text("jwt-schemes.staff.proxy.port")));
  }

  private Optional<FetchSettings> read(Map<String, String> keys) {
    return new DefinitionReader("staff", key -> Optional.ofNullable(keys.get(key.tail())), findings)
        .read()
        .map(definition -> definition.fetching());
  }
}
