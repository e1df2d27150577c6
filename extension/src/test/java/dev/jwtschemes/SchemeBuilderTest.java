package dev.jwtschemes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class SchemeBuilderTest {

  @Test
  void keeps_every_part() {
    SchemeDefinition scheme = full().build();
    assertThat(scheme.name()).isEqualTo("staff");
    assertThat(scheme.issuers()).containsExactly("https://a.example", "https://b.example");
    assertThat(scheme.audiences()).containsExactly("orders");
    assertThat(scheme.keyLocations()).containsExactly("keys.json");
    assertThat(scheme.algorithms()).containsExactly("ES256");
    assertThat(scheme.clockSkew()).isEqualTo(Duration.ofSeconds(5));
    assertThat(scheme.maxTokenAge()).hasValue(Duration.ofHours(1));
    assertThat(scheme.maxTokenSize()).isEqualTo(4096);
    assertThat(scheme.decryptKeyLocation()).hasValue("private.pem");
    assertThat(scheme.decryptAlgorithms()).containsExactly("RSA-OAEP-256");
    assertThat(scheme.tokenHeader()).isEqualTo("Cookie");
    assertThat(scheme.tokenCookie()).isEqualTo("session");
    assertThat(scheme.realm()).isEqualTo("Staff");
    assertThat(scheme.groups().paths()).containsExactly("realm_access/roles");
    assertThat(scheme.groups().separator()).hasValue(" ");
    assertThat(scheme.requiredClaims()).containsExactly("tenant");
    assertThat(scheme.probe()).isEqualTo(ProbeMode.FAIL);
    assertThat(scheme.profile()).isEqualTo(TokenProfile.JWT);
    assertThat(scheme.tokenTypes()).containsExactly("order+jwt", "none");
    assertThat(scheme.nameClaims()).containsExactly("email");
    assertThat(scheme.binding()).isEqualTo(BindingMode.IGNORE);
    assertThat(scheme.fetching().timeout()).isEqualTo(Duration.ofSeconds(7));
  }

  @Test
  void definition_made_anew_from_its_builder_is_equal() {
    SchemeDefinition scheme = full().build();
    assertThat(scheme.toBuilder().build()).isEqualTo(scheme).hasSameHashCodeAs(scheme);
  }

  @Test
  void builder_of_a_definition_does_not_change_it() {
    SchemeDefinition scheme = full().build();
    SchemeDefinition other = scheme.toBuilder().audiences("stock").build();
    assertThat(scheme.audiences()).containsExactly("orders");
    assertThat(other.audiences()).containsExactly("stock");
    assertThat(other.issuers()).isEqualTo(scheme.issuers());
  }

  @Test
  void profile_can_be_changed_later_where_types_are_left_open() {
    SchemeDefinition plain =
        SchemeDefinition.named("staff").issuer("https://a.example").audiences("orders").build();
    assertThat(plain.toBuilder().profile(TokenProfile.AT_JWT).build().tokenTypes())
        .containsExactly("at+jwt");
    assertThat(
            plain.toBuilder().profile(TokenProfile.AT_JWT).build().toBuilder()
                .profile(TokenProfile.JWT)
                .build())
        .isEqualTo(plain);
  }

  @Test
  void definition_with_a_default_spelled_out_is_equal() {
    assertThat(
            SchemeDefinition.named("staff")
                .algorithms("ES256", "RS256")
                .allowHttp(false)
                .clockSkew(Duration.ofMinutes(1))
                .maxTokenSize(16_384)
                .realm("staff")
                .probe(ProbeMode.OFF)
                .issuers()
                .fetching(FetchSettings.DEFAULT)
                .build())
        .isEqualTo(SchemeDefinition.named("staff").build())
        .hasSameHashCodeAs(SchemeDefinition.named("staff").build());
  }

  @Test
  void order_of_issuers_does_not_matter_for_equality() {
    assertThat(SchemeDefinition.named("a").issuers("x", "y").build())
        .isEqualTo(SchemeDefinition.named("a").issuers("y", "x").build());
  }

  static Stream<UnaryOperator<SchemeBuilder>> changes() {
    return Stream.of(
        b -> b.issuer("https://c.example"),
        b -> b.audiences("stock"),
        b -> b.keyLocation("other.json"),
        b -> b.keyLocations("keys.json", "other.json"),
        b -> b.allowHttp(true),
        b -> b.algorithms("RS256"),
        b -> b.clockSkew(Duration.ZERO),
        b -> b.maxTokenAge(Duration.ofHours(2)),
        b -> b.maxTokenSize(8192),
        b -> b.decryptKeyLocation("other.pem"),
        b -> b.decryptAlgorithms("RSA-OAEP"),
        b -> b.tokenHeader("X-Token"),
        b -> b.tokenCookie("other"),
        b -> b.realm("Other"),
        b -> b.groupsPaths("groups"),
        b -> b.groupsSeparator(";"),
        b -> b.groupsMap(Map.of("boss", "lead")),
        b -> b.groupsPrefix("x-"),
        b -> b.groupsAllow("clerk"),
        b -> b.requiredClaims("region"),
        b -> b.probe(ProbeMode.WARN),
        b -> b.tokenTypes("jwt"),
        b -> b.nameClaims("upn"),
        b -> b.binding(BindingMode.REFUSE),
        b -> b.fetching(FetchSettings.DEFAULT));
  }

  @ParameterizedTest
  @MethodSource("changes")
  void definition_that_differs_in_one_part_is_not_equal(UnaryOperator<SchemeBuilder> change) {
    assertThat(change.apply(full()).build()).isNotEqualTo(full().build());
  }

  @Test
  void definition_of_another_name_is_not_equal() {
    assertThat(SchemeDefinition.named("a").realm("r").build())
        .isNotEqualTo(SchemeDefinition.named("b").realm("r").build());
  }

  @Test
  void key_is_part_of_equality_and_neither_shown_nor_hashed() {
    SchemeDefinition one = SchemeDefinition.named("a").key("{\"kty\":\"oct\",\"k\":\"A\"}").build();
    SchemeDefinition other =
        SchemeDefinition.named("a").key("{\"kty\":\"oct\",\"k\":\"B\"}").build();
    assertThat(one).isNotEqualTo(other).hasSameHashCodeAs(other);
    assertThat(one).hasToString("SchemeDefinition[a, issuers=[], audiences=[]]");
  }

  @Test
  void password_of_a_proxy_is_part_of_equality_and_neither_shown_nor_hashed() {
    FetchSettings one = proxy("one");
    FetchSettings other = proxy("other");
    assertThat(one).isNotEqualTo(other).hasSameHashCodeAs(other);
    assertThat(one)
        .hasToString("FetchSettings[timeout=PT5S, trustStore=null, proxy='proxy.example':3128]");
  }

  @Test
  void rejects_all_wrong_combinations_at_once() {
    assertThatThrownBy(
            () ->
                SchemeDefinition.named("staff")
                    .key("k")
                    .keyLocation("keys.json")
                    .profile(TokenProfile.AT_JWT)
                    .tokenTypes("jwt")
                    .build())
        .isInstanceOfSatisfying(
            InvalidSchemeException.class,
            invalid ->
                assertThat(invalid.problemIds())
                    .containsExactly("JWTS-104", "JWTS-109", "JWTS-109"))
        .hasMessage(
            """
            The scheme 'staff' is invalid:
            JWTS-104 scheme 'staff': A scheme has more than one source of keys (these are set: ['verify.publickey', 'verify.publickey.location']). Keep one of verify.publickey, verify.publickey.location and authority.
            JWTS-109 jwt-schemes.staff.profile: A configuration value can't be used (at+jwt needs verify.issuer and verify.audiences (RFC 9068 section 4)). Correct the value.
            JWTS-109 jwt-schemes.staff.token.types: A configuration value can't be used (the profile accepts tokens of type [at+jwt] alone, not ['jwt']). Correct the value.""");
  }

  @Test
  void keeps_what_it_says_of_groups() {
    SchemeDefinition scheme =
        SchemeDefinition.named("staff")
            .groupsPaths("scp", "resource_access/*/roles")
            .groupsMap(Map.of("urn:x:admin", "admin"))
            .groupsPrefix("staff-")
            .groupsAllow("staff-admin")
            .build();
    assertThat(scheme.groups().paths()).containsExactly("scp", "resource_access/*/roles");
    assertThat(scheme.groups().map()).containsExactly(Map.entry("urn:x:admin", "admin"));
    assertThat(scheme.groups().prefix()).hasValue("staff-");
    assertThat(scheme.groups().allow()).containsExactly("staff-admin");
  }

  /** An empty list that was computed would let the issuer give every group. */
  @Test
  void rejects_an_empty_list_of_allowed_groups() {
    SchemeBuilder scheme = SchemeDefinition.named("staff");
    assertThatIllegalArgumentException()
        .isThrownBy(scheme::groupsAllow)
        .withMessage("groups.allow must not be empty: leave it out, or name what is meant");
  }

  @Test
  void rejects_a_new_name_with_a_colon() {
    SchemeBuilder scheme = SchemeDefinition.named("staff");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scheme.groupsMap(Map.of("a", "b:c")))
        .withMessage("groups.map can't hold a new name with a colon, such as 'b:c'");
  }

  @Test
  void sources_are_those_of_header_and_cookie_by_default() {
    SchemeBuilder scheme = SchemeDefinition.named("staff");
    assertThat(scheme.build().tokenSources()).containsExactly("Authorization");
    assertThat(scheme.tokenHeader("x-token").build().tokenSources())
        .containsExactly("header:x-token");
    assertThat(scheme.tokenHeader("COOKIE").tokenCookie("s").build().tokenSources())
        .containsExactly("cookie:s");
  }

  @Test
  void iat_is_required_unless_the_scheme_says_otherwise() {
    SchemeBuilder scheme = SchemeDefinition.named("staff");
    assertThat(scheme.build().isIatRequired()).isTrue();
    assertThat(scheme.requireIat(false).build().isIatRequired()).isFalse();
    assertThatThrownBy(() -> scheme.maxTokenAge(Duration.ofHours(1)).build())
        .hasMessage(
            """
            The scheme 'staff' is invalid:
            JWTS-109 jwt-schemes.staff.verify.iat.required: A configuration value can't be used (verify.token.age and the profile at+jwt need iat). Correct the value.""");
  }

  @Test
  void sources_and_header_do_not_go_together() {
    assertThatThrownBy(
            () ->
                SchemeDefinition.named("staff")
                    .tokenSources("Authorization")
                    .tokenHeader("X-Token")
                    .build())
        .hasMessage(
            """
            The scheme 'staff' is invalid:
            JWTS-109 jwt-schemes.staff.token.sources: A configuration value can't be used (it replaces token.header and token.cookie: keep one of them). Correct the value.""");
  }

  @Test
  void order_of_profile_and_types_does_not_matter() {
    assertThat(
            SchemeDefinition.named("staff")
                .issuer("https://a.example")
                .audiences("orders")
                .tokenTypes("application/AT+JWT")
                .profile(TokenProfile.AT_JWT)
                .build()
                .tokenTypes())
        .containsExactly("at+jwt");
  }

  @Test
  void authority_is_the_issuer_that_a_profile_needs() {
    assertThat(
            SchemeDefinition.named("staff")
                .authority("https://a.example")
                .audiences("orders")
                .profile(TokenProfile.AT_JWT)
                .build()
                .requiredClaims())
        .containsExactly("aud", "sub", "client_id", "jti");
  }

  @Test
  void definition_without_keys_is_built() {
    assertThat(SchemeDefinition.named("staff").build().keyLocations()).isEmpty();
  }

  @Test
  void rejects_all_wrong_combinations_of_fetching_at_once() {
    assertThatThrownBy(
            () ->
                FetchSettings.builder()
                    .proxyHost("proxy.example")
                    .proxyUser("u")
                    .trustStorePassword("p")
                    .build())
        .isInstanceOfSatisfying(
            InvalidSchemeException.class,
            invalid ->
                assertThat(invalid.problemIds())
                    .containsExactly("JWTS-109", "JWTS-109", "JWTS-109"))
        .hasMessageContaining("proxy.host and proxy.port go together")
        .hasMessageContaining("proxy.user and proxy.password go together")
        .hasMessageContaining("tls.trust-store.password needs tls.trust-store.location");
  }

  @Test
  void rejects_a_value_out_of_range_at_once() {
    SchemeBuilder scheme = SchemeDefinition.named("staff");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scheme.clockSkew(Duration.ofMillis(600_001)))
        .withMessage("verify.clock.skew must be 0 to 600 seconds, not 600");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scheme.maxTokenAge(Duration.ZERO))
        .withMessage("verify.token.age must be 1 to 315360000 seconds, not 0");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scheme.maxTokenSize(255))
        .withMessage("token.max-size must be 256 to 65536 characters, not 255");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> scheme.realm(" "))
        .withMessage("realm must not be blank");
  }

  @ParameterizedTest
  @ValueSource(longs = {0, 600})
  void accepts_a_skew_at_its_bounds(long seconds) {
    assertThat(
            SchemeDefinition.named("a").clockSkew(Duration.ofSeconds(seconds)).build().clockSkew())
        .isEqualTo(Duration.ofSeconds(seconds));
  }

  @Test
  void password_keeps_its_spaces() {
    assertThat(proxy(" p ").proxyPassword()).hasValue(" p ");
  }

  private static FetchSettings proxy(String password) {
    return FetchSettings.builder()
        .proxyHost("proxy.example")
        .proxyPort(3128)
        .proxyUser("u")
        .proxyPassword(password)
        .build();
  }

  private static SchemeBuilder full() {
    return SchemeDefinition.named("staff")
        .issuers("https://a.example", "https://b.example")
        .audiences("orders")
        .keyLocation("keys.json")
        .algorithms("ES256")
        .clockSkew(Duration.ofSeconds(5))
        .maxTokenAge(Duration.ofHours(1))
        .maxTokenSize(4096)
        .decryptKeyLocation("private.pem")
        .decryptAlgorithms("RSA-OAEP-256")
        .tokenHeader("Cookie")
        .tokenCookie("session")
        .realm("Staff")
        .groupsPaths("realm_access/roles")
        .groupsSeparator(" ")
        .requiredClaims("tenant")
        .probe(ProbeMode.FAIL)
        .tokenTypes("application/Order+JWT", "none")
        .nameClaims("email")
        .binding(BindingMode.IGNORE)
        .fetching(FetchSettings.builder().timeout(Duration.ofSeconds(7)).build());
  }
}
