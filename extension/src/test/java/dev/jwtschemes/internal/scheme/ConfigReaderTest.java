package dev.jwtschemes.internal.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Literal;
import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigReaderTest {

  @Test
  void reads_every_key_of_a_scheme() {
    SchemeDefinition staff =
        only(
            read(
                Map.ofEntries(
                    Map.entry(
                        "jwt-schemes.staff.verify.issuer", "https://a.example, https://b.example"),
                    Map.entry("jwt-schemes.staff.verify.audiences", "orders,stock"),
                    Map.entry("jwt-schemes.staff.verify.publickey", "key text"),
                    Map.entry("jwt-schemes.staff.verify.publickey.location", "keys.json"),
                    Map.entry("jwt-schemes.staff.verify.publickey.algorithm", "ES256,PS256"),
                    Map.entry("jwt-schemes.staff.verify.token.age", "3600"),
                    Map.entry("jwt-schemes.staff.verify.clock.skew", "5"),
                    Map.entry("jwt-schemes.staff.decrypt.key.location", "private.pem"),
                    Map.entry("jwt-schemes.staff.decrypt.key.algorithm", "RSA-OAEP-256"),
                    Map.entry("jwt-schemes.staff.token.header", "Cookie"),
                    Map.entry("jwt-schemes.staff.token.cookie", "session"),
                    Map.entry("jwt-schemes.staff.authority", "https://a.example"),
                    Map.entry("jwt-schemes.staff.realm", "Staff"),
                    Map.entry("jwt-schemes.staff.groups.path", "realm_access/roles"),
                    Map.entry("jwt-schemes.staff.groups.separator", ";"),
                    Map.entry("jwt-schemes.staff.required.claims", "tenant,region"))));
    assertThat(staff.name()).isEqualTo("staff");
    assertThat(staff.issuers()).containsExactly("https://a.example", "https://b.example");
    assertThat(staff.audiences()).containsExactly("orders", "stock");
    assertThat(staff.key()).hasValue("key text");
    assertThat(staff.keyLocations()).containsExactly("keys.json");
    assertThat(staff.algorithms()).containsExactly("ES256", "PS256");
    assertThat(staff.maxTokenAge()).hasValue(Duration.ofHours(1));
    assertThat(staff.clockSkew()).isEqualTo(Duration.ofSeconds(5));
    assertThat(staff.decryptKeyLocation()).hasValue("private.pem");
    assertThat(staff.decryptAlgorithms()).containsExactly("RSA-OAEP-256");
    assertThat(staff.tokenHeader()).isEqualTo("Cookie");
    assertThat(staff.tokenCookie()).isEqualTo("session");
    assertThat(staff.authority()).hasValue("https://a.example");
    assertThat(staff.realm()).isEqualTo("Staff");
    assertThat(staff.groupsPaths()).containsExactly("realm_access/roles");
    assertThat(staff.groupsSeparator()).hasValue(";");
    assertThat(staff.requiredClaims()).containsExactly("tenant", "region");
  }

  @Test
  void reads_a_space_as_separator_of_groups() {
    assertThat(only(read(Map.of("jwt-schemes.staff.groups.separator", " "))).groupsSeparator())
        .hasValue(" ");
    assertThat(only(read(Map.of("jwt-schemes.staff.groups.separator", " ; "))).groupsSeparator())
        .hasValue(";");
  }

  @Test
  void fills_in_what_a_scheme_leaves_open() {
    SchemeDefinition staff = only(read(Map.of("jwt-schemes.names", "staff")));
    assertThat(staff.issuers()).isEmpty();
    assertThat(staff.audiences()).isEmpty();
    assertThat(staff.key()).isEmpty();
    assertThat(staff.keyLocations()).isEmpty();
    assertThat(staff.algorithms()).containsExactly("RS256", "ES256");
    assertThat(staff.maxTokenAge()).isEmpty();
    assertThat(staff.clockSkew()).isEqualTo(Duration.ofSeconds(60));
    assertThat(staff.decryptKeyLocation()).isEmpty();
    assertThat(staff.decryptAlgorithms()).containsExactly("RSA-OAEP", "RSA-OAEP-256");
    assertThat(staff.tokenHeader()).isEqualTo("Authorization");
    assertThat(staff.tokenCookie()).isEqualTo("Bearer");
    assertThat(staff.authority()).isEmpty();
    assertThat(staff.realm()).isEqualTo("staff");
    assertThat(staff.groupsPaths()).containsExactly("groups");
    assertThat(staff.groupsSeparator()).isEmpty();
    assertThat(staff.requiredClaims()).isEmpty();
  }

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

  @Test
  void escaped_comma_belongs_to_the_value() {
    SchemeDefinition staff =
        only(read(Map.of("jwt-schemes.staff.verify.audiences", "orders\\,old, stock")));
    assertThat(staff.audiences()).containsExactly("orders,old", "stock");
  }

  @Test
  void blank_value_is_no_value() {
    SchemeDefinition staff = only(read(Map.of("jwt-schemes.staff.realm", "  ")));
    assertThat(staff.realm()).isEqualTo("staff");
  }

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
    assertThat(result.definitions().get(1).groupsPaths()).containsExactly("scp", "roles");
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

  @Test
  void scheme_that_cannot_be_read_is_named() {
    ConfigReader.Result result = read(Map.of("jwt-schemes.staff.verify.clock.skew", "much"));
    assertThat(result.definitions()).isEmpty();
    assertThat(result.unreadable()).containsExactly("staff");
  }

  @Test
  void names_a_value_that_refers_to_itself() {
    ConfigReader.Result result = read(Map.of("jwt-schemes.a.realm", "${jwt-schemes.a.realm}"));
    assertThat(result.unreadable()).containsExactly("a");
    assertThat(result.findings())
        .containsExactly(
            Literal.finding(
                Problem.VALUE_INVALID,
                "jwt-schemes.a.realm",
                "the configuration can't resolve its expressions (IllegalArgumentException)"));
  }

  @Test
  void names_a_value_that_refers_to_nothing() {
    ConfigReader.Result result =
        read(
            Map.of(
                "jwt-schemes.a.verify.publickey.location", "keys.json",
                "jwt-schemes.a.verify.audiences", "${undefined}"));
    assertThat(result.unreadable()).containsExactly("a");
    assertThat(result.findings())
        .containsExactly(
            Literal.finding(
                Problem.VALUE_INVALID,
                "jwt-schemes.a.verify.audiences",
                "the configuration can't resolve its expressions (what they refer to has no"
                    + " value)"));
  }

  /** Otherwise tokens that any client can encrypt would do, without a signature. */
  @Test
  void key_of_mp_jwt_that_refers_to_nothing_is_no_absent_key() {
    ConfigReader.Result result =
        read(
            Map.of(
                "mp.jwt.verify.publickey.location", "${undefined}",
                "mp.jwt.decrypt.key.location", "private.pem"));
    assertThat(result.findings())
        .contains(
            Literal.finding(
                Problem.VALUE_INVALID,
                "mp.jwt.verify.publickey.location",
                "the configuration can't resolve its expressions (what they refer to has no"
                    + " value)"));
  }

  @Test
  void names_a_global_value_that_refers_to_nothing() {
    assertThat(read(Map.of("jwt-schemes.unannotated", "${undefined}")).findings())
        .containsExactly(
            Literal.finding(
                Problem.VALUE_INVALID,
                "jwt-schemes.unannotated",
                "the configuration can't resolve its expressions (what they refer to has no"
                    + " value)"));
  }

  @Test
  void expression_with_a_default_or_an_empty_value_is_resolved() {
    ConfigReader.Result result =
        read(
            Map.of(
                "jwt-schemes.a.verify.publickey.location", "${undefined:keys.json}",
                "jwt-schemes.a.verify.audiences", "${undefined:}",
                "jwt-schemes.a.realm", ""));
    assertThat(result.findings()).isEmpty();
    assertThat(only(result).keyLocations()).containsExactly("keys.json");
  }

  /** A variable that the deployment lacks must not allow every group. */
  @ParameterizedTest
  @ValueSource(strings = {"", " ", "${undefined:}"})
  void empty_list_of_allowed_groups_is_not_an_absent_one(String empty) {
    assertThat(read(Map.of("jwt-schemes.a.groups.allow", empty)).findings())
        .contains(
            Literal.finding(
                Problem.VALUE_INVALID,
                "jwt-schemes.a.groups.allow",
                "it must not be empty: leave it out, or name what is meant"));
  }

  /** A variable that the deployment lacks must not let every tenant and client in. */
  @ParameterizedTest
  @ValueSource(strings = {"", " ", ",", "${undefined:}"})
  void empty_list_of_required_claims_is_not_an_absent_one(String empty) {
    assertThat(
            read(Map.of(
                    "jwt-schemes.a.verify.issuer", "https://login.example/{tid}/v2.0",
                    "jwt-schemes.a.verify.audiences", "orders",
                    "jwt-schemes.a.verify.publickey.location", "keys.json",
                    "jwt-schemes.a.required.claims", empty))
                .findings())
        .extracting(Finding::problem)
        .contains(Problem.VALUE_INVALID);
  }

  static ConfigReader.Result read(Map<String, String> properties) {
    return read(properties, Map.of());
  }

  private static ConfigReader.Result read(
      Map<String, String> properties, Map<String, String> environment) {
    return new ConfigReader(config(properties, environment), environment, Optional.empty()).read();
  }

  private static Config config(Map<String, String> properties, Map<String, String> environment) {
    return new SmallRyeConfigBuilder()
        .addDefaultInterceptors() // expressions, among others
        .withSources(new PropertiesConfigSource(properties, "file", 100))
        .withSources(new EnvConfigSource(environment, 300))
        .build();
  }

  private static Iterable<String> names(ConfigReader.Result result) {
    return result.definitions().stream().map(SchemeDefinition::name).toList();
  }

  private static SchemeDefinition only(ConfigReader.Result result) {
    assertThat(result.definitions()).hasSize(1);
    return result.definitions().get(0);
  }
}
