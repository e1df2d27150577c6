package dev.jwtschemes.internal.registry;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.SchemeBuilder;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.deployment.TestKeys;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.problem.Problem.Severity;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Each rule by itself; what follows at deployment, the tests of problems show. */
class DefinitionRulesTest {
  private static final String KEY = TestKeys.publicPem();
  private static final String ELSEWHERE = "http://keys.example/jwks";

  @Test
  void complete_definitions_have_no_finding() {
    assertThat(findings(scheme("staff"), scheme("partner"))).isEmpty();
  }

  @Test
  void a_scheme_needs_keys() {
    assertThat(findings(bare("staff").audiences("a").issuer("https://staff.example")))
        .containsExactly(finding(Problem.NO_KEY_SOURCE, "scheme 'staff'", ""));
  }

  @Test
  void metadata_of_an_authority_is_a_source_of_keys() {
    assertThat(
            findings(
                bare("staff")
                    .audiences("a")
                    .issuer("https://staff.example")
                    .authorityMetadata("https://staff.example/metadata")))
        .isEmpty();
  }

  @Test
  void a_decryption_key_alone_is_none_but_for_mp_jwt() {
    assertThat(problems(mpJwt().decryptKeyLocation("/key.pem")))
        .contains(Problem.DECRYPTION_KEY_ALONE)
        .doesNotContain(Problem.NO_KEY_SOURCE);
    assertThat(problems(bare("staff").decryptKeyLocation("/key.pem")))
        .contains(Problem.NO_KEY_SOURCE)
        .doesNotContain(Problem.DECRYPTION_KEY_ALONE);
    assertThat(problems(mpJwt()))
        .contains(Problem.NO_KEY_SOURCE)
        .doesNotContain(Problem.DECRYPTION_KEY_ALONE);
  }

  @Test
  void plain_http_from_elsewhere_is_fatal_wherever_it_is() {
    assertThat(
            Stream.of(
                    located().keyLocation(ELSEWHERE),
                    located().authority(ELSEWHERE),
                    located().key(KEY).decryptKeyLocation(ELSEWHERE),
                    located().authorityMetadata(ELSEWHERE))
                .map(DefinitionRulesTest::plainHttp))
        .allSatisfy(
            found -> {
              assertThat(found.severity()).isEqualTo(Severity.FATAL);
              assertThat(found.where()).hasToString("scheme 'staff'");
              assertThat(found.detail()).hasToString(ELSEWHERE);
            });
  }

  @Test
  void plain_http_that_is_allowed_is_a_warning() {
    assertThat(plainHttp(located().keyLocation(ELSEWHERE).allowHttp(true)).severity())
        .isEqualTo(Severity.WARNING);
    assertThat(plainHttp(mpJwt().keyLocation(ELSEWHERE)).severity()).isEqualTo(Severity.WARNING);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://localhost:8080/jwks", "http://127.0.0.1/jwks", "http://[::1]:80/jwks"})
  void plain_http_of_this_machine_is_no_finding(String location) {
    assertThat(findings(located().keyLocation(location))).isEmpty();
  }

  @Test
  void addresses_are_urls_with_a_host() {
    String detail = "'https:staff' is not an http or https URL";
    assertThat(findings(located().authority("https:staff")))
        .containsExactly(finding(Problem.VALUE_INVALID, "jwt-schemes.staff.authority", detail));
    assertThat(findings(located().authorityMetadata("https:staff")))
        .containsExactly(
            finding(Problem.VALUE_INVALID, "jwt-schemes.staff.authority.metadata", detail));
    assertThat(findings(located().keyLocation("https:staff")))
        .containsExactly(
            finding(Problem.VALUE_INVALID, "jwt-schemes.staff.verify.publickey.location", detail));
  }

  @Test
  void the_claim_of_an_issuer_template_must_be_limited_by_values() {
    String template = "https://login.example/{tid}/v2.0";
    assertThat(findings(scheme("staff").issuer(template)))
        .containsExactly(finding(Problem.TEMPLATE_OPEN, "scheme 'staff'", template));
    assertThat(findings(scheme("staff").issuer(template).requiredClaims("tid", "tide=1")))
        .containsExactly(finding(Problem.TEMPLATE_OPEN, "scheme 'staff'", template));
    assertThat(findings(scheme("staff").issuer(template).requiredClaims("x=1", "tid=a|b")))
        .isEmpty();
  }

  @Test
  void an_unknown_algorithm_is_named_with_those_that_are_known() {
    assertThat(found(scheme("staff").algorithms("RS256", "RS255")))
        .satisfiesExactly(
            found -> {
              assertThat(found.problem()).isEqualTo(Problem.VALUE_INVALID);
              assertThat(found.where()).hasToString("jwt-schemes.staff.verify.publickey.algorithm");
              assertThat(found.detail().toString())
                  .startsWith("'RS255' is none of ")
                  .contains("RS256, ");
            });
  }

  @Test
  void a_scheme_without_issuer_is_a_warning_alone_and_fatal_beside_others() {
    SchemeBuilder any = bare("any").audiences("a").key(KEY);
    assertThat(findings(any)).containsExactly(finding(Problem.ISSUER_MISSING, "scheme 'any'", ""));
    assertThat(findings(any, scheme("staff")))
        .containsExactly(finding(Problem.ISSUER_MISSING_AMONG_SEVERAL, "scheme 'any'", ""));
  }

  @Test
  void an_audience_is_missed_unless_clients_are_limited() {
    SchemeBuilder without = bare("staff").issuer("https://staff.example").key(KEY);
    String missing = finding(Problem.AUDIENCE_MISSING, "scheme 'staff'", "");
    assertThat(findings(without)).containsExactly(missing);
    assertThat(findings(without.requiredClaims("client_id"))).containsExactly(missing);
    assertThat(findings(without.requiredClaims("scope=x"))).containsExactly(missing);
    assertThat(findings(without.requiredClaims("client_id=shop"))).isEmpty();
    assertThat(findings(mpJwt().issuer("https://staff.example").key(KEY))).isEmpty();
  }

  @Test
  void equal_realms_are_found_in_the_order_of_the_schemes() {
    assertThat(findings(scheme("c").realm("x"), scheme("a").realm("x"), scheme("b").realm("x")))
        .containsExactly(
            finding(Problem.REALM_TWICE, "schemes 'c' and 'a'", "realm 'x'"),
            finding(Problem.REALM_TWICE, "schemes 'c' and 'b'", "realm 'x'"),
            finding(Problem.REALM_TWICE, "schemes 'a' and 'b'", "realm 'x'"));
  }

  @Test
  void templates_of_one_form_overlap_with_each_other_and_with_what_they_match() {
    SchemeBuilder template = tenant("template", "https://login.example/{tid}/v2.0");
    assertThat(findings(template, tenant("same", "https://login.example/{tenant}/v2.0")))
        .anyMatch(line -> line.startsWith("SCHEMES_OVERLAP "));
    assertThat(
            findings(
                template, scheme("one").issuer("https://login.example/1/v2.0").audiences("shop")))
        .singleElement()
        .asString()
        .startsWith("SCHEMES_OVERLAP ");
    assertThat(
            findings(
                scheme("one").issuer("https://login.example/1/v2.0").audiences("shop"), template))
        .singleElement()
        .asString()
        .startsWith("SCHEMES_OVERLAP ");
    assertThat(
            findings(
                template, scheme("one").issuer("https://login.example/1/v1.0").audiences("shop")))
        .isEmpty();
  }

  private static SchemeBuilder tenant(String name, String issuer) {
    return scheme(name).issuer(issuer).audiences("shop").requiredClaims("tid=1", "tenant=1");
  }

  private static Finding plainHttp(SchemeBuilder scheme) {
    return found(scheme).stream()
        .filter(found -> found.problem() == Problem.PLAIN_HTTP)
        .findFirst()
        .orElseThrow();
  }

  private static List<String> findings(SchemeBuilder... schemes) {
    return found(schemes).stream()
        .map(found -> finding(found.problem(), found.where().toString(), found.detail().toString()))
        .toList();
  }

  private static List<Problem> problems(SchemeBuilder scheme) {
    return found(scheme).stream().map(Finding::problem).toList();
  }

  private static List<Finding> found(SchemeBuilder... schemes) {
    return DefinitionRules.check(
        Registered.schemes(Stream.of(schemes).map(SchemeBuilder::build).toList()));
  }

  private static String finding(Problem problem, String where, String detail) {
    return problem + " " + where + (detail.isEmpty() ? "" : ": " + detail);
  }

  private static SchemeBuilder bare(String name) {
    return SchemeDefinition.named(name);
  }

  private static SchemeBuilder mpJwt() {
    return bare("mp-jwt").issuer("https://staff.example");
  }

  private static SchemeBuilder located() {
    return bare("staff").issuer("https://staff.example").audiences("staff-service");
  }

  private static SchemeBuilder scheme(String name) {
    return bare(name).issuer("https://" + name + ".example").audiences(name + "-service").key(KEY);
  }
}
