package dev.jwtschemes.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.SchemeBuilder;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.authenticate.Caller;
import dev.jwtschemes.internal.registry.Registered;
import dev.jwtschemes.internal.text.Text;
import dev.jwtschemes.internal.token.UnverifiedToken;
import dev.jwtschemes.logged.LoggedLines;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whatever an issuer writes into {@code groups}: applications see it as it is, logs don't. */
class RawGroupsTest {
  private static final TestIssuer ISSUER = TestIssuer.start();

  private final LoggedLines everything = LoggedLines.of("");

  @AfterAll
  static void stop() {
    ISSUER.close();
  }

  @AfterEach
  void logs_nothing() {
    assertThat(everything.lines()).isEmpty();
    everything.close();
  }

  @Test
  void list_of_strings_is_a_set() {
    ValidatedToken token = token(List.of("clerk", "boss", "clerk"));
    assertThat(raw(token)).isEqualTo(Set.of("clerk", "boss"));
    assertThat(token.getGroups()).containsExactlyInAnyOrder("clerk", "boss");
    assertThat(token.groupsRemark()).isEmpty();
  }

  @Test
  void text_stays_text() {
    assertThat(raw(token("clerk"))).isEqualTo("clerk");
    assertThat(token("clerk").getGroups()).containsExactly("clerk");
  }

  @Test
  void empty_list_is_an_empty_set() {
    assertThat(raw(token(List.of()))).isEqualTo(Set.of());
    assertThat(token(List.of()).groupsRemark()).isEmpty();
  }

  @Test
  void objects_are_json_and_no_groups() {
    ValidatedToken token = token(List.of(Map.of("name", "clerk")));
    assertThat(raw(token)).hasToString("[{\"name\":\"clerk\"}]");
    assertThat(token.getGroups()).isEmpty();
    assertThat(token.groupsRemark().map(Text::toString))
        .hasValue("no groups: groups: the list of groups contains a value that is not a string");
  }

  @Test
  void numbers_are_json_and_no_groups() {
    assertThat(raw(token(List.of(1, 2.5)))).hasToString("[1,2.5]");
    assertThat(raw(token(7))).hasToString("7");
    assertThat(token(7).getGroups()).isEmpty();
    assertThat(token(7).groupsRemark().map(Text::toString))
        .hasValue("no groups: groups: groups are neither a string nor a list of strings");
  }

  @Test
  void mixed_list_gives_no_group_at_all() {
    ValidatedToken token = token(List.of("clerk", 1));
    assertThat(raw(token)).hasToString("[\"clerk\",1]");
    assertThat(token.getGroups()).isEmpty();
  }

  @Test
  void nested_list_is_json_and_no_groups() {
    assertThat(raw(token(List.of(List.of("clerk"))))).hasToString("[[\"clerk\"]]");
    assertThat(token(List.of(List.of("clerk"))).getGroups()).isEmpty();
  }

  @Test
  void object_and_boolean_are_no_groups() {
    assertThat(raw(token(Map.of("a", "b")))).hasToString("{\"a\":\"b\"}");
    assertThat(raw(token(true))).isEqualTo(true);
    assertThat(token(Map.of("a", "b")).getGroups()).isEmpty();
    assertThat(token(true).getGroups()).isEmpty();
  }

  @Test
  void null_counts_as_absent() {
    String claims =
        "{\"iss\":\""
            + ISSUER.issuer()
            + "\",\"sub\":\"a\",\"iat\":1,\"exp\":9999999999,"
            + "\"groups\":null}";
    ValidatedToken token = accepted(scheme -> scheme, ISSUER.token().rawClaims(claims));
    assertThat(raw(token)).isNull();
    assertThat(token.getGroups()).isEmpty();
    assertThat(token.groupsRemark()).isEmpty();
  }

  @Test
  void custom_path_leaves_the_claim_alone() {
    TokenBuilder sent =
        ISSUER.token().claim("groups", 5).claim("realm_access", Map.of("roles", List.of("boss")));
    ValidatedToken token = accepted(scheme -> scheme.groupsPaths("realm_access/roles"), sent);
    assertThat(raw(token)).hasToString("5");
    assertThat(token.getGroups()).containsExactly("boss");
  }

  @Test
  void custom_path_through_no_object_gives_no_groups() {
    TokenBuilder sent = ISSUER.token().claim("realm_access", "boss");
    ValidatedToken token = accepted(scheme -> scheme.groupsPaths("realm_access/roles"), sent);
    assertThat(token.getGroups()).isEmpty();
    assertThat(token.groupsRemark().map(Text::toString))
        .hasValue(
            "no groups: realm_access/roles: 'roles' is looked up in a value that is not an object");
  }

  @Test
  void time_of_another_type_is_no_time() {
    ValidatedToken token =
        accepted(scheme -> scheme, ISSUER.token().claim("auth_time", "s3cret yesterday"));
    assertThat(token.<Object>getClaim("auth_time")).isNull();
  }

  /** JSON-P keeps every digit. */
  @Test
  void numbers_keep_their_digits() {
    String digits = "123456789012345678901234567890";
    ValidatedToken token =
        accepted(
            scheme -> scheme,
            ISSUER
                .token()
                .rawClaims(
                    "{\"iss\":\""
                        + ISSUER.issuer()
                        + "\",\"sub\":\"a\",\"iat\":1,\"exp\":9999999999,\"big\":"
                        + digits
                        + ",\"deep\":{\"big\":[-"
                        + digits
                        + "]},\"fine\":0.12345678901234567890123,\"long\":9007199254740993}"));
    assertThat(token.<Object>getClaim("big")).hasToString(digits);
    assertThat(token.<Object>getClaim("deep")).hasToString("{\"big\":[-" + digits + "]}");
    assertThat(token.<Object>getClaim("fine")).hasToString("0.12345678901234567890123");
    assertThat(token.<Object>getClaim("long")).hasToString("9007199254740993");
  }

  /** MP-JWT answers with a number that can't be absent. */
  @Test
  void missing_time_is_zero() {
    ValidatedToken token =
        accepted(scheme -> scheme.requireIat(false), ISSUER.token().without("iat"));
    assertThat(token.getIssuedAtTime()).isZero();
    assertThat(new Caller("staff", token).getIssuedAtTime()).isZero();
    assertThat(token.<Object>getClaim("iat")).isNull();
  }

  private static Object raw(JsonWebToken token) {
    return token.getClaim("groups");
  }

  private static ValidatedToken token(Object groups) {
    return accepted(scheme -> scheme, ISSUER.token().claim("groups", groups));
  }

  @Test
  void prints_a_name_with_line_breaks_as_one_plain_line() {
    ValidatedToken token =
        accepted(scheme -> scheme, ISSUER.token().claim("upn", "a\nINFO 200 forged"));
    assertThat(token.toString()).startsWith("ValidatedToken[").doesNotContain("\n");
  }

  private static ValidatedToken accepted(UnaryOperator<SchemeBuilder> change, TokenBuilder token) {
    SchemeDefinition scheme =
        change
            .apply(SchemeDefinition.named("staff").issuer(ISSUER.issuer()))
            .key(ISSUER.publicKeyPem())
            .build();
    var reading = UnverifiedToken.read(token.compact(), 16_384);
    Verdict verdict =
        Registered.scheme(scheme).verifier().verify(((UnverifiedToken.Readable) reading).token());
    return ((Verdict.Accepted) verdict).token();
  }
}
