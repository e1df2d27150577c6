package dev.jwtschemes.internal.scheme;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.SchemeDefinition;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The scheme that an MP-JWT application's own configuration makes. */
class MpJwtSchemeTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "mp.jwt.verify.publickey",
        "mp.jwt.verify.publickey.location",
        "mp.jwt.decrypt.key.location"
      })
  void key_material_registers_it(String key) {
    assertThat(read(Map.of(key, "key.pem")))
        .extracting(SchemeDefinition::name)
        .containsExactly("mp-jwt");
  }

  @Test
  void sources_of_the_scheme_replace_header_and_cookie_of_mp_jwt() {
    ConfigReader.Result result =
        ConfigSuite.read(
            Map.of(
                "mp.jwt.verify.publickey.location", "keys.json",
                "mp.jwt.token.header", "Cookie",
                "mp.jwt.token.cookie", "session",
                "jwt-schemes.mp-jwt.token.sources", "Authorization,cookie:session"));
    assertThat(result.findings()).isEmpty();
    assertThat(result.definitions().get(0).tokenSources())
        .containsExactly("Authorization", "cookie:session");
  }

  @Test
  void issuer_alone_does_not_register_it() {
    assertThat(read(Map.of("mp.jwt.verify.issuer", "https://a.example"))).isEmpty();
  }

  @Test
  void takes_the_properties_of_mp_jwt() {
    SchemeDefinition scheme =
        only(
            Map.of(
                "mp.jwt.verify.publickey.location", "key.pem",
                "mp.jwt.verify.publickey.algorithm", "ES256",
                "mp.jwt.verify.issuer", "https://a.example",
                "mp.jwt.verify.audiences", "orders,stock",
                "mp.jwt.token.header", "Cookie",
                "mp.jwt.token.cookie", "session",
                "mp.jwt.decrypt.key.location", "private.pem"),
            Optional.empty());
    assertThat(scheme.keyLocations()).containsExactly("key.pem");
    assertThat(scheme.algorithms()).containsExactly("ES256");
    assertThat(scheme.issuers()).containsExactly("https://a.example");
    assertThat(scheme.audiences()).containsExactly("orders", "stock");
    assertThat(scheme.tokenHeader()).isEqualTo("Cookie");
    assertThat(scheme.tokenCookie()).isEqualTo("session");
    assertThat(scheme.decryptKeyLocation()).hasValue("private.pem");
  }

  @Test
  void own_keys_override_those_of_mp_jwt() {
    SchemeDefinition scheme =
        only(
            Map.of(
                "mp.jwt.verify.publickey.location", "key.pem",
                "mp.jwt.verify.issuer", "https://a.example",
                "jwt-schemes.mp-jwt.verify.issuer", "https://b.example",
                "jwt-schemes.mp-jwt.groups.path", "roles"),
            Optional.empty());
    assertThat(scheme.issuers()).containsExactly("https://b.example");
    assertThat(scheme.keyLocations()).containsExactly("key.pem");
    assertThat(scheme.groups().paths()).containsExactly("roles");
  }

  @Test
  void mp_jwt_properties_are_of_no_other_scheme() {
    SchemeDefinition staff =
        only(
            Map.of(
                "mp.jwt.verify.issuer", "https://a.example",
                "jwt-schemes.staff.verify.audiences", "orders"),
            Optional.empty());
    assertThat(staff.name()).isEqualTo("staff");
    assertThat(staff.issuers()).isEmpty();
  }

  @Test
  void realm_is_that_of_login_config() {
    SchemeDefinition scheme =
        only(Map.of("mp.jwt.verify.publickey.location", "key.pem"), Optional.of("TCK-MP-JWT"));
    assertThat(scheme.realm()).isEqualTo("TCK-MP-JWT");
  }

  @Test
  void configured_realm_overrides_that_of_login_config() {
    SchemeDefinition scheme =
        only(
            Map.of(
                "mp.jwt.verify.publickey.location", "key.pem",
                "jwt-schemes.mp-jwt.realm", "mine"),
            Optional.of("TCK-MP-JWT"));
    assertThat(scheme.realm()).isEqualTo("mine");
  }

  @Test
  void realm_of_login_config_is_of_no_other_scheme() {
    SchemeDefinition scheme = only(Map.of("jwt-schemes.names", "staff"), Optional.of("TCK-MP-JWT"));
    assertThat(scheme.realm()).isEqualTo("staff");
  }

  private static java.util.List<SchemeDefinition> read(Map<String, String> properties) {
    return reader(properties, Optional.empty()).read().definitions();
  }

  private static SchemeDefinition only(Map<String, String> properties, Optional<String> realm) {
    var definitions = reader(properties, realm).read().definitions();
    assertThat(definitions).hasSize(1);
    return definitions.get(0);
  }

  private static ConfigReader reader(Map<String, String> properties, Optional<String> realm) {
    Config config =
        new SmallRyeConfigBuilder()
            .withSources(new PropertiesConfigSource(properties, "test", 100))
            .build();
    return new ConfigReader(config, Map.of(), realm);
  }
}
