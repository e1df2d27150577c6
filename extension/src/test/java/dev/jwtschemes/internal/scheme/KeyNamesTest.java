package dev.jwtschemes.internal.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Literal;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The schemes that names of keys and environment variables bring. */
class KeyNamesTest extends ConfigSuite {

  @Test
  void joins_names_with_those_that_keys_bring() {
    ConfigReader.Result result =
        read(
            Map.of(
                "jwt-schemes.names", "partner, staff",
                "jwt-schemes.staff.realm", "Staff",
                "jwt-schemes.sales.realm", "Sales"));
    assertThat(names(result)).containsExactly("partner", "sales", "staff");
  }

  @Test
  void names_open_the_environment_which_lists_other_names() {
    Map<String, String> environment =
        Map.of(
            "JWT_SCHEMES_NAMES", "staff",
            "JWT_SCHEMES_STAFF_VERIFY_ISSUER", "https://staff.example",
            "JWT_SCHEMES_STAFF_AUDIENCE", "misspelt");
    ConfigReader.Result result = read(Map.of(), environment);
    assertThat(only(result).issuers()).containsExactly("https://staff.example");
    assertThat(result.findings())
        .containsExactly(
            Literal.finding(Problem.KEY_MISSPELT, "JWT_SCHEMES_STAFF_AUDIENCE", "it fits no key"));
  }

  @Test
  void variables_alone_register_their_schemes() {
    ConfigReader.Result result =
        read(
            Map.of(),
            Map.of(
                "JWT_SCHEMES_STAFF_AUTHORITY", "https://staff.example",
                "JWT_SCHEMES_STAFF_VERIFY_AUDIENCES", "orders",
                "JWT_SCHEMES_STAFF_GROUPS_PATH", "scp,roles",
                "JWT_SCHEMES_MY_PARTNER_VERIFY_PUBLICKEY_LOCATION", "keys.json",
                "JWT_SCHEMES_DEFAULT", "staff",
                "JWT_SCHEMES_REALM", "Orders"));
    assertThat(result.findings()).isEmpty();
    assertThat(names(result)).containsExactly("my-partner", "staff");
    assertThat(result.definitions().get(0).keyLocations()).containsExactly("keys.json");
    assertThat(result.definitions().get(1).authority()).hasValue("https://staff.example");
    assertThat(result.definitions().get(1).audiences()).containsExactly("orders");
    assertThat(result.definitions().get(1).groups().paths()).containsExactly("scp", "roles");
    assertThat(result.defaultScheme()).hasValue("staff");
    assertThat(result.settings().realm()).isEqualTo("Orders");
  }

  /** The first of these would be schemes without keys, which stop a deployment. */
  @Test
  void variables_register_no_scheme_by_accident() {
    Map<String, String> environment =
        Map.of(
            "JWT_SCHEMES_EMPTY_AUTHORITY", "",
            "JWT_SCHEMES_BLANK_AUTHORITY", " ",
            "JWT_SCHEMES_ORDERS_SERVICE_HOST", "10.0.0.1",
            "JWT_SCHEMES_ORDERS_SERVICE_PORT_HTTPS", "443",
            "JWT_SCHEMES_ORDERS_PORT", "tcp://10.0.0.1:443",
            "JWT_SCHEMES_ORDERS_PORT_443_TCP_ADDR", "10.0.0.1",
            "MY_JWT_SCHEMES_A_AUTHORITY", "https://a.example");
    ConfigReader.Result result = read(Map.of(), environment);
    assertThat(names(result)).isEmpty();
    assertThat(result.unreadable()).isEmpty();
    assertThat(result.findings()).isEmpty();
  }

  @Test
  void variable_that_the_configuration_does_not_read_registers_nothing() {
    Config config = config(Map.of(), Map.of());
    Map<String, String> environment = Map.of("JWT_SCHEMES_STAFF_AUTHORITY", "https://a.example");
    assertThat(names(new ConfigReader(config, environment, Optional.empty()).read())).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "JWT_SCHEMES_STAFF_AUTORITY, did you mean 'JWT_SCHEMES_STAFF_AUTHORITY'?",
    "JWT_SCHEMES_STAFF_VERIFY_ISUER, did you mean 'JWT_SCHEMES_STAFF_VERIFY_ISSUER'?",
    "JWT_SCHEMES_MY_APP_TOKEN_SOURCE, did you mean 'JWT_SCHEMES_MY_APP_TOKEN_SOURCES'?",
    "JWT_SCHEME_STAFF_AUTHORITY, did you mean 'JWT_SCHEMES_STAFF_AUTHORITY'?",
    "JWTSCHEMES_DEFAULT, did you mean 'JWT_SCHEMES_DEFAULT'?",
    "JWT_SCHEMES_STAFF_COLOUR, it fits no key",
    "JWT_SCHEMES_AUTHORITY, it fits no key",
    "JWT_SCHEMES_1_AUTHORITY, it fits no key"
  })
  void names_a_variable_that_fits_no_key(String variable, String detail) {
    ConfigReader.Result result = read(Map.of(), Map.of(variable, "x"));
    assertThat(names(result)).isEmpty();
    assertThat(result.findings())
        .containsExactly(Literal.finding(Problem.KEY_MISSPELT, variable, detail));
    assertThat(result.present()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "jwt.schemes.staff.authority, jwt-schemes.staff.authority",
    "jwt-scheme.staff.verify.issuer, jwt-schemes.staff.verify.issuer",
    "jwt-scheme.default, jwt-schemes.default",
    "JWT-Schemes.staff.realm, ",
    "mp-jwt.verify.issuer, mp.jwt.verify.issuer",
    "jwt.schemes.other, ",
    "jwt-schemata.staff.authority, ",
    "mp-jwt.other, "
  })
  void finds_a_misspelt_prefix(String key, @Nullable String meant) {
    ConfigReader.Result result = read(Map.of(key, "x"));
    assertThat(names(result)).isEmpty();
    if (meant == null) {
      assertThat(result.findings()).isEmpty();
    } else {
      assertThat(result.findings())
          .containsExactly(
              Literal.finding(Problem.KEY_MISSPELT, key, "did you mean '" + meant + "'?"));
    }
  }

  @Test
  void spelling_of_keys_that_come_from_the_environment_is_judged_by_the_variable() {
    Map<String, String> environment = Map.of("JWT_SCHEMES_STAFF_AUDIENCE", "stock");
    Config config = config(Map.of("jwt-schemes.staff.audience", "stock"), Map.of());
    assertThat(new ConfigReader(config, environment, Optional.empty()).read().findings())
        .extracting(finding -> finding.where().toString())
        .containsExactly("JWT_SCHEMES_STAFF_AUDIENCE");
    assertThat(new ConfigReader(config, Map.of(), Optional.empty()).read().findings())
        .extracting(finding -> finding.where().toString())
        .containsExactly("jwt-schemes.staff.audience");
  }

  @Test
  void scheme_stays_when_the_environment_overrides_all_of_its_keys() {
    ConfigReader.Result result =
        read(
            Map.of("jwt-schemes.staff.authority", "https://development.example"),
            Map.of("JWT_SCHEMES_STAFF_AUTHORITY", "https://production.example"));
    assertThat(only(result).authority()).hasValue("https://production.example");
  }
}
