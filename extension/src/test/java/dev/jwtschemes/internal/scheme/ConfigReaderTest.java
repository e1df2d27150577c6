package dev.jwtschemes.internal.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Literal;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigReaderTest extends ConfigSuite {

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
    assertThat(staff.groups().paths()).containsExactly("realm_access/roles");
    assertThat(staff.groups().separator()).hasValue(";");
    assertThat(staff.requiredClaims()).containsExactly("tenant", "region");
  }

  @Test
  void reads_a_space_as_separator_of_groups() {
    assertThat(only(read(Map.of("jwt-schemes.staff.groups.separator", " "))).groups().separator())
        .hasValue(" ");
    assertThat(only(read(Map.of("jwt-schemes.staff.groups.separator", " ; "))).groups().separator())
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
    assertThat(staff.groups().paths()).containsExactly("groups");
    assertThat(staff.groups().separator()).isEmpty();
    assertThat(staff.requiredClaims()).isEmpty();
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

  /** A variable that the deployment lacks must not have more accepted than was meant. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "jwt-schemes.validation",
        "jwt-schemes.unannotated",
        "jwt-schemes.a.verify.publickey.algorithm",
        "jwt-schemes.a.verify.token.age",
        "jwt-schemes.a.profile",
        "jwt-schemes.a.token.types",
        "jwt-schemes.a.groups.allow",
        "jwt-schemes.a.groups.prefix",
        "jwt-schemes.a.required.claims"
      })
  void empty_limit_is_not_an_absent_one(String key) {
    for (String empty : List.of("", " ", "${undefined:}")) {
      assertThat(read(Map.of("jwt-schemes.a.realm", "a", key, empty)).findings())
          .as("'%s'", empty)
          .contains(
              Literal.finding(
                  Problem.VALUE_INVALID,
                  key,
                  "it must not be empty: leave it out, or name what is meant"));
    }
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
}
