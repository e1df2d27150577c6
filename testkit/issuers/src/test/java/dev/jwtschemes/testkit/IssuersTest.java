package dev.jwtschemes.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.smallrye.config.EnvConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.StringReader;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class IssuersTest {

  @Test
  void describes_every_scheme_in_properties() {
    try (Issuers issuers =
        Issuers.of("staff", "my-partner").property("jwt-schemes.default", "staff").start()) {
      TestIssuer staff = issuers.get("staff");
      TestIssuer partner = issuers.get("my-partner");

      assertThat(issuers.properties())
          .isEqualTo(
              Map.ofEntries(
                  Map.entry("jwt-schemes.default", "staff"),
                  Map.entry("jwt-schemes.staff.verify.issuer", staff.issuer()),
                  Map.entry("jwt-schemes.staff.verify.publickey.location", staff.jwksUrl()),
                  Map.entry("jwt-schemes.staff.verify.audiences", "staff"),
                  Map.entry("jwt-schemes.staff.authority", ""),
                  Map.entry("jwt-schemes.staff.verify.publickey", ""),
                  Map.entry("jwt-schemes.my-partner.verify.issuer", partner.issuer()),
                  Map.entry("jwt-schemes.my-partner.verify.publickey.location", partner.jwksUrl()),
                  Map.entry("jwt-schemes.my-partner.verify.audiences", "my-partner"),
                  Map.entry("jwt-schemes.my-partner.authority", ""),
                  Map.entry("jwt-schemes.my-partner.verify.publickey", "")));
    }
  }

  @Test
  void writes_a_file_of_properties() throws Exception {
    try (Issuers issuers =
        Issuers.of("staff").property("jwt-schemes.staff.realm", "Büro \\").start()) {
      String file = issuers.asMicroProfileConfig();

      String url = issuers.get("staff").issuer().replace(":", "\\:");
      assertThat(file)
          .isEqualTo(
              "jwt-schemes.staff.realm=B\\u00FCro \\\\\n"
                  + "jwt-schemes.staff.verify.audiences=staff\n"
                  + "jwt-schemes.staff.verify.issuer="
                  + url
                  + "\njwt-schemes.staff.verify.publickey.location="
                  + url
                  + "/jwks\n");
      Properties read = new Properties();
      read.load(new StringReader(file));
      assertThat(read).containsEntry("jwt-schemes.staff.realm", "Büro \\").hasSize(4);
    }
  }

  @Test
  void names_environment_variables() {
    try (Issuers issuers = Issuers.of("staff", "my-partner").property("my.key", "value").start()) {
      assertThat(issuers.asEnvironment())
          .containsEntry("JWT_SCHEMES_NAMES", "staff,my-partner")
          .containsEntry("JWT_SCHEMES_MY_PARTNER_VERIFY_ISSUER", issuers.get("my-partner").issuer())
          .containsEntry(
              "JWT_SCHEMES_STAFF_VERIFY_PUBLICKEY_LOCATION", issuers.get("staff").jwksUrl())
          .containsEntry("JWT_SCHEMES_STAFF_VERIFY_AUDIENCES", "staff")
          .containsEntry("MY_KEY", "value")
          .hasSize(12);
    }
  }

  @Test
  void is_understood_by_microprofile_config_in_each_form(@TempDir Path folder) throws Exception {
    try (Issuers issuers =
        Issuers.of("staff", "my-partner").property("jwt-schemes.my-partner.realm", "ö\\").start()) {
      Files.createDirectories(folder.resolve("META-INF"));
      Files.writeString(
          folder.resolve("META-INF/microprofile-config.properties"),
          issuers.asMicroProfileConfig());
      try (var loader = new URLClassLoader(new URL[] {folder.toUri().toURL()})) {
        assertConfigured(issuers, ConfigProvider.getConfig(loader));
      }

      var variables = new EnvConfigSource(issuers.asEnvironment(), 300);
      Config environment = new SmallRyeConfigBuilder().withSources(variables).build();
      assertConfigured(issuers, environment);
      assertThat(environment.getValues("jwt-schemes.names", String.class))
          .containsExactly("staff", "my-partner");
    }
  }

  private static void assertConfigured(Issuers issuers, Config config) {
    issuers
        .properties()
        .forEach(
            (name, value) ->
                assertThat(config.getOptionalValue(name, String.class).orElse(""))
                    .as(name)
                    .isEqualTo(value));
  }

  @Test
  void puts_the_configured_audience_into_tokens() throws Exception {
    try (Issuers issuers =
        Issuers.of("staff", "partner", "open")
            .audience("orders")
            .property("jwt-schemes.partner.verify.audiences", "a, b")
            .property("jwt-schemes.open.verify.audiences", "")
            .start()) {
      assertThat(Jws.claims(issuers.get("staff").token().compact())).containsEntry("aud", "orders");
      assertThat(Jws.claims(issuers.get("partner").token().compact()))
          .containsEntry("aud", List.of("a", "b"));
      assertThat(Jws.claims(issuers.get("open").token().compact())).doesNotContainKey("aud");
      assertThat(issuers.properties())
          .containsEntry("jwt-schemes.staff.verify.audiences", "orders")
          .containsEntry("jwt-schemes.partner.verify.audiences", "a, b");
    }
  }

  @Test
  void dates_all_tokens_by_the_clock() throws Exception {
    Clock noon = Clock.fixed(Instant.parse("2030-01-01T12:00:00Z"), ZoneOffset.UTC);
    try (Issuers issuers = Issuers.of("staff").clock(noon).start()) {
      assertThat(Jws.claims(issuers.get("staff").token().compact()))
          .containsEntry("iat", 1893499200L)
          .containsEntry("exp", 1893499500L);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Staff", "staff.a", "1st", "a b", "-a"})
  void refuses_what_is_not_a_name(String name) {
    assertThatThrownBy(() -> Issuers.of("staff", name))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("'" + name + "' is not a scheme's name: it must match [a-z][a-z0-9-]*");
  }

  @Test
  void refuses_no_name_and_one_twice() {
    assertThatThrownBy(() -> Issuers.of())
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Name each scheme once, and at least one: []");
    assertThatThrownBy(() -> Issuers.of("staff", "staff"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("Name each scheme once, and at least one: [staff, staff]");
  }

  @Test
  void says_that_it_is_not_started() {
    assertThatThrownBy(() -> Issuers.of("staff").get("staff"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage(
            "The issuers of [staff] don't run: as a JUnit extension the field must be static and"
                + " carry @RegisterExtension, else call start()");
  }

  @Test
  void cannot_be_changed_or_started_while_it_runs() {
    try (Issuers issuers = Issuers.of("staff").start()) {
      assertThatThrownBy(issuers::start)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("The issuers of [staff] run already");
      assertThatThrownBy(() -> issuers.audience("other")).isInstanceOf(IllegalStateException.class);
    }
  }

  @Test
  void knows_the_issuers_it_has() {
    try (Issuers issuers = Issuers.of("staff", "partner").start()) {
      assertThatThrownBy(() -> issuers.get("other"))
          .isInstanceOf(NoSuchElementException.class)
          .hasMessage("No issuer for scheme 'other'; there are [staff, partner]");
    }
  }

  @Test
  void starts_again_after_it_was_closed() {
    Issuers issuers = Issuers.of("staff").start();
    issuers.close();
    issuers.close();

    try (issuers) {
      assertThat(issuers.start().get("staff").token().compact()).isNotEmpty();
    }
  }

  @Test
  void leaves_system_properties_alone_by_hand() {
    try (Issuers issuers = Issuers.of("staff").start()) {
      assertThat(issuers.schemes()).containsExactly("staff");
      assertThat(WithIssuersTest.schemeProperties()).isEmpty();
    }
  }

  static class Registered {
    @RegisterExtension
    static final Issuers issuers = Issuers.of("staff", "partner").audience("orders");

    @Test
    void sets_properties(@Issuer("staff") TestIssuer staff, Issuers parameter) {
      assertThat(parameter).isSameAs(issuers);
      assertThat(System.getProperty("jwt-schemes.staff.verify.issuer")).isEqualTo(staff.issuer());
      assertThat(System.getProperty("jwt-schemes.staff.verify.audiences")).isEqualTo("orders");
    }

    @Nested
    class Inner {
      @Test
      void shares_them(@Issuer("staff") TestIssuer staff) {
        assertThat(staff).isSameAs(issuers.get("staff"));
      }
    }

    @Nested
    class Second {
      @Test
      void still_shares_them(@JwtCaller(issuer = "partner") String token) {
        Jws.verify(token, issuers.get("partner").jwksJson());
      }
    }
  }

  @Test
  void is_an_extension_in_a_static_field() {
    assertThat(Launched.run(Registered.class)).isEqualTo(new Launched(3, List.of()));
    assertThat(WithIssuersTest.schemeProperties()).isEmpty();
    assertThatThrownBy(() -> Registered.issuers.get("staff"))
        .isInstanceOf(IllegalStateException.class);
  }

  static class InAnInstance {
    @RegisterExtension final Issuers issuers = Issuers.of("staff");

    @Test
    void is_not_started(TestIssuer issuer) {}
  }

  @Test
  void says_that_a_field_must_be_static() {
    assertThat(Launched.run(InAnInstance.class).failures())
        .singleElement()
        .asString()
        .endsWith(
            "The issuers of [staff] don't run: as a JUnit extension the field must be static and"
                + " carry @RegisterExtension, else call start()");
  }

  static class Within {
    @RegisterExtension static final Issuers issuers = Issuers.of("staff");

    @Test
    void is_another_class_at_the_same_time() {
      Launched second = Launched.run(WithIssuersTest.OneIssuer.class);
      assertThat(second.passed()).isZero();
      assertThat(second.failures())
          .singleElement()
          .asString()
          .startsWith(
              "dev.jwtschemes.testkit.WithIssuersTest$OneIssuer can't set the system properties of"
                  + " its issuers: those of dev.jwtschemes.testkit.IssuersTest$Within are in"
                  + " place.");
      assertThat(System.getProperty("jwt-schemes.staff.verify.issuer"))
          .isEqualTo(issuers.get("staff").issuer());
    }

    @Test
    void is_another_class_with_the_same_field() {
      assertThat(Launched.run(Sharing.class).failures())
          .containsExactly(
              "The issuers of [staff] run already, for"
                  + " [engine:junit-jupiter]/[class:dev.jwtschemes.testkit.IssuersTest$Within]");
    }

    @Test
    void is_a_class_without_system_properties() {
      assertThat(Launched.run(Untouching.class)).isEqualTo(new Launched(1, List.of()));
    }
  }

  static class Sharing {
    @RegisterExtension static final Issuers issuers = Within.issuers;

    @Test
    void never_runs() {}
  }

  static class Untouching {
    @RegisterExtension static final Issuers issuers = Issuers.of("staff").withoutSystemProperties();

    @Test
    void has_configuration_but_no_system_property(@JwtCaller String token) {
      assertThat(issuers.asMicroProfileConfig()).contains("jwt-schemes.staff.verify.issuer=");
      assertThat(System.getProperty("jwt-schemes.staff.verify.issuer"))
          .isNotEqualTo(issuers.get("staff").issuer());
    }
  }

  @Test
  void refuses_a_second_class_at_the_same_time_loudly() {
    assertThat(Launched.run(Within.class)).isEqualTo(new Launched(3, List.of()));
    assertThat(WithIssuersTest.schemeProperties()).isEmpty();
  }
}
