package dev.jwtschemes.internal.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.BindingMode;
import dev.jwtschemes.ProbeMode;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.TokenProfile;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The keys about which tokens are taken, and the probe. */
class TokenKeysTest {
  private final List<Finding> findings = new ArrayList<>();

  @Test
  void reads_every_key_about_tokens() {
    SchemeDefinition scheme =
        read(Map.of(
                "profile", "jwt",
                "token.types", "application/Order+JWT, none",
                "token.max-size", "4096",
                "name.claim", "user/email",
                "probe", "fail",
                "binding", "ignore"))
            .orElseThrow();
    assertThat(scheme.profile()).isEqualTo(TokenProfile.JWT);
    assertThat(scheme.tokenTypes()).containsExactly("order+jwt", "none");
    assertThat(scheme.maxTokenSize()).isEqualTo(4096);
    assertThat(scheme.nameClaims()).containsExactly("user/email");
    assertThat(scheme.probe()).isEqualTo(ProbeMode.FAIL);
    assertThat(scheme.binding()).isEqualTo(BindingMode.IGNORE);
  }

  @Test
  void fills_in_what_is_left_open() {
    SchemeDefinition scheme = read(Map.of()).orElseThrow();
    assertThat(scheme.profile()).isEqualTo(TokenProfile.JWT);
    assertThat(scheme.tokenTypes()).containsExactly("jwt", "at+jwt", "none");
    assertThat(scheme.maxTokenSize()).isEqualTo(16_384);
    assertThat(scheme.nameClaims()).isEmpty();
    assertThat(scheme.probe()).isEqualTo(ProbeMode.OFF);
    assertThat(scheme.binding()).isEqualTo(BindingMode.REFUSE);
  }

  @Test
  void turns_on_the_access_token_profile_with_one_switch() {
    SchemeDefinition scheme =
        read(Map.of("profile", "at+jwt", "required.claims", "tenant")).orElseThrow();
    assertThat(scheme.tokenTypes()).containsExactly("at+jwt");
    assertThat(scheme.requiredClaims()).containsExactly("tenant", "aud", "sub", "client_id", "jti");
  }

  @Test
  void refuses_types_that_the_profile_does_not_allow() {
    read(
        Map.of(
            "profile", "at+jwt",
            "token.types", "jwt",
            "verify.issuer", "https://a.example",
            "verify.audiences", "orders"));
    assertThat(findings)
        .containsExactly(
            Literal.finding(
                Problem.VALUE_INVALID,
                "jwt-schemes.staff.token.types",
                "the profile accepts tokens of type [at+jwt] alone, not ['jwt']"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '#',
      quoteCharacter = '`',
      value = {
        "profile # id-token # 'id-token' is not one of jwt or at+jwt",
        "binding # dpop # 'dpop' is not one of refuse or ignore",
        "binding # off # 'off' is not one of refuse or ignore",
        "probe # maybe # 'maybe' is not one of off, warn or fail",
        "token.max-size # 255 # token.max-size must be 256 to 65536 characters, not 255",
        "token.max-size # 65537 # token.max-size must be 256 to 65536 characters, not 65537",
        "token.max-size # 16k # '16k' is not a number of characters",
        "authority # https://a.example/?p=b # authority must be the issuer without a query and /.well-known/, and 'https://a.example/?... is not",
        "authority # https://a.example/.well-known/openid-configuration # authority must be the issuer without a query and /.well-known/, and 'https://a.example/.well-known/openid-configuration' is not",
        "verify.issuer # https://*.example # verify.issuer is compared letter by letter, so that the * in 'https://*.example' would match nothing else",
        "verify.audiences # orders,* # verify.audiences is compared letter by letter, so that the * in '*' would match nothing else",
        "verify.iat.required # no # 'no' is not one of true or false",
        "groups.path # */roles # groups.path must begin with the name of a claim, and have @keys only at its end, unlike '*/roles'",
        "groups.path # a/@keys/b # groups.path must begin with the name of a claim, and have @keys only at its end, unlike 'a/@keys/b'",
        "groups.path # @keys # groups.path must begin with the name of a claim, and have @keys only at its end, unlike '@keys'",
        "groups.path # a/b* # groups.path must have * as a name of its own, or in double quotes, unlike 'a/b*'",
        "groups.path # a/@all # groups.path must be claim names separated by /, in double quotes if they hold one, and 'a/@all' is not",
        "groups.path # a,b,c,d,e,f,g,h,i,j,k # groups.path must be at most 10 values, not 11",
        "name.claim # a/* # name.claim must lead to one claim, without * and @keys, unlike 'a/*'",
        "name.claim # sub,a/@keys # name.claim must lead to one claim, without * and @keys, unlike 'a/@keys'",
        "groups.map # admin # groups.map must be pairs from:to without *, and 'admin' is not",
        "groups.map # a:b,a:c # groups.map must name 'a' once",
        "groups.map # *:b # groups.map must be pairs from:to without *, and '*:b' is not",
        "groups.allow # clerk,x* # groups.allow is compared letter by letter, so that the * in 'x*' would match nothing else",
        "groups.allow # , # groups.allow must not be empty: leave it out, or name what is meant",
        "required.claims # a=*b # required.claims must be names of claims, or name=value|value with a * only at the end of a value, and 'a=*b' is not",
        "required.claims # a=* # required.claims must be names of claims, or name=value|value with a * only at the end of a value, and 'a=*' is not",
        "required.claims # a= # required.claims must be names of claims, or name=value|value with a * only at the end of a value, and 'a=' is not",
        "required.claims # =b # required.claims must be names of claims, or name=value|value with a * only at the end of a value, and '=b' is not",
        "required.claims # a,a=b # required.claims must name 'a' once",
        "token.header # Authorization,X-Token # token.header must be the name of one header or cookie, and 'Authorization,X-Token' is not; token.sources lists several",
        "token.cookie # a b # token.cookie must be the name of one header or cookie, and 'a b' is not",
        "token.sources # X-Token # token.sources must be Authorization, header:NAME or cookie:NAME, and 'X-Token' is not",
        "token.sources # header:Cookie # token.sources must be Authorization, header:NAME or cookie:NAME, and 'header:Cookie' is not",
        "token.sources # header:authorization # token.sources must be Authorization, header:NAME or cookie:NAME, and 'header:authorization' is not",
        "token.sources # cookie: # token.sources must be Authorization, header:NAME or cookie:NAME, and 'cookie:' is not",
        "token.sources # header:X,header:x # token.sources must name 'header:x' once"
      })
  void says_what_is_wrong_with_a_value(String tail, String value, String detail) {
    assertThat(read(Map.of(tail, value))).isEmpty();
    assertThat(findings)
        .containsExactly(
            Literal.finding(Problem.VALUE_INVALID, "jwt-schemes.staff." + tail, detail));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"https://example.com/roles", "/roles", "roles/", "a//b", "\"a", "a\"b\"", "\"\""})
  void refuses_what_is_no_path_of_claims(String path) {
    assertThat(read(Map.of("groups.path", path, "name.claim", path))).isEmpty();
    assertThat(findings)
        .containsExactlyInAnyOrder(
            Literal.finding(
                Problem.VALUE_INVALID,
                "jwt-schemes.staff.name.claim",
                "name.claim must be claim names separated by /, in double quotes if they hold one,"
                    + " and '"
                    + path
                    + "' is not"),
            Literal.finding(
                Problem.VALUE_INVALID,
                "jwt-schemes.staff.groups.path",
                "groups.path must be claim names separated by /, in double quotes if they hold one,"
                    + " and '"
                    + path
                    + "' is not"));
  }

  private Optional<SchemeDefinition> read(Map<String, String> keys) {
    return new DefinitionReader("staff", key -> Optional.ofNullable(keys.get(key.tail())), findings)
        .read();
  }
}
