package dev.jwtschemes.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.internal.deployment.Deployment.Plan;
import dev.jwtschemes.testkit.TestIssuer;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * For each problem what comes nearest to it and is legal: the deployment starts under {@code
 * jwt-schemes.validation=fail} and nothing is logged about it.
 */
class LegalNeighboursTest extends LegalSuite {

  @Test
  void jwts_306_is_not_raised_for_one_web_application() {
    assertThat(new Modules("org.glassfish.web.loader.WebappClassLoader").finding("one", false))
        .isEmpty();
  }

  @Test
  void jwts_306_is_not_raised_where_each_module_has_its_beans() {
    Modules modules = new Modules("org.jboss.modules.ModuleClassLoader");
    modules.addOther();
    assertThat(modules.finding("one.war", false)).isEmpty();
    assertThat(modules.shareLogin()).isFalse();
  }

  @Test
  void jwts_307_is_not_raised_for_one_web_application() {
    Modules modules = new Modules("com.ibm.ws.classloading.internal.AppClassLoader");
    assertThat(modules.finding("one.war", true)).isEmpty();
  }

  @Test
  void jwts_307_is_not_raised_where_each_has_its_mechanism() {
    Modules modules = new Modules("org.jboss.modules.ModuleClassLoader");
    modules.addOther();
    assertThat(modules.finding("one.war", true)).isEmpty();
  }

  @Test
  void jwts_393_is_not_raised_for_one_web_application() {
    Modules modules = new Modules("com.ibm.ws.classloading.internal.AppClassLoader");
    assertThat(modules.finding("one.war", false)).isEmpty();
    assertThat(modules.shareLogin()).isFalse();
  }

  @Test
  void jwts_101_is_not_raised_for_an_authority_that_names_the_keys() {
    byAuthority().startsWith();
  }

  @Test
  void jwts_102_is_not_raised_for_a_key_of_another_type_with_its_algorithm() {
    application()
        .with("jwt-schemes.staff.verify.publickey", TestKeys.ecPublicPem())
        .with("jwt-schemes.staff.verify.publickey.algorithm", "ES256")
        .startsWith();
  }

  @Test
  void jwts_103_is_not_raised_for_a_private_key_that_decrypts(@TempDir java.nio.file.Path folder)
      throws IOException {
    java.nio.file.Path key = Files.writeString(folder.resolve("key.pem"), TestKeys.privatePem());
    application().with("jwt-schemes.staff.decrypt.key.location", key.toString()).startsWith();
  }

  @Test
  void jwts_104_is_not_raised_for_sources_that_are_left_empty() {
    byAuthority()
        .with("jwt-schemes.staff.verify.issuer", "https://staff.example")
        .with("jwt-schemes.staff.verify.publickey", "")
        .with("jwt-schemes.staff.verify.publickey.location", " ")
        .startsWith();
  }

  @Test
  void jwts_105_is_not_raised_for_a_default_that_code_registers() {
    failing(Orders.class, Adding.class).with("jwt-schemes.default", "staff").startsWith();
  }

  @Test
  void jwts_106_is_not_raised_for_one_issuer_with_an_audience_each() {
    application(Partners.class)
        .withScheme("partner")
        .with("jwt-schemes.partner.verify.issuer", "https://staff.example")
        .startsWith();
  }

  @Test
  void jwts_107_is_not_raised_where_the_authority_is_the_issuer() {
    byAuthority(Partners.class).withScheme("partner").startsWith();
  }

  @Test
  void jwts_109_is_not_raised_for_values_at_their_bounds() {
    application()
        .with("jwt-schemes.validation", "FAIL")
        .with("jwt-schemes.staff.verify.clock.skew", "600")
        .with("jwt-schemes.staff.verify.token.age", "315360000")
        .startsWith();
  }

  @Path("long")
  public static class LongName {
    @GET
    @JwtScheme("a-1-b")
    public String get() {
      return "";
    }
  }

  @Test
  void jwts_110_is_not_raised_for_digits_and_dashes() {
    failing(LongName.class)
        .withScheme("a-1-b")
        .with("jwt-schemes.names", " a-1-b , a-1-b")
        .startsWith();
  }

  @Test
  void jwts_111_is_not_raised_for_a_realm_of_its_own_that_resembles_another() {
    application(Partners.class)
        .withScheme("partner")
        .with("jwt-schemes.staff.realm", "partners")
        .startsWith();
  }

  @Test
  void jwts_112_is_not_raised_for_keys_that_need_not_be_there_at_the_start() {
    try (TestIssuer issuer = TestIssuer.start()) {
      issuer.outage();
      failing(Orders.class)
          .with("jwt-schemes.staff.authority", issuer.issuer())
          .with("jwt-schemes.staff.verify.audiences", "staff-service")
          .with("jwt-schemes.staff.probe", "off")
          .startsWith();
    }
  }

  @Test
  void jwts_114_is_not_raised_for_a_provider_with_the_algorithms_of_its_schemes() {
    failing(Orders.class)
        .withScheme("staff")
        .with("jwt-schemes.provider", "SunRsaSign")
        .with("jwt-schemes.staff.verify.publickey.algorithm", "RS256,PS256")
        .startsWith();
  }

  @Test
  void jwts_120_is_not_raised_where_the_authority_is_the_issuer() {
    byAuthority().startsWith();
  }

  @Test
  void jwts_121_is_not_raised_for_mp_jwt_which_has_no_audience() {
    failing(Standard.class)
        .with("mp.jwt.verify.issuer", "https://staff.example")
        .with("mp.jwt.verify.publickey", TestKeys.publicPem())
        .startsWith();
  }

  /** Access tokens of Cognito have no aud. */
  @Test
  void jwts_121_is_not_raised_where_the_clients_are_named() {
    failing(Standard.class)
        .with("jwt-schemes.staff.verify.issuer", "https://staff.example")
        .with("jwt-schemes.staff.verify.publickey", TestKeys.publicPem())
        .with("jwt-schemes.staff.required.claims", "token_use=access,client_id=a|b")
        .startsWith();
  }

  /** The issuer of tokens, not their check, reads the first; the scheme mp-jwt the second. */
  @Test
  void jwts_125_is_not_raised_for_keys_that_are_read() {
    failing(Standard.class)
        .with("smallrye.jwt.sign.key.location", "private.pem")
        .with("mp.jwt.verify.issuer", "https://staff.example")
        .with("mp.jwt.verify.publickey", TestKeys.publicPem())
        .startsWith();
  }

  private static Plan byAuthority(Class<?>... more) {
    return failing(more, Orders.class)
        .with("jwt-schemes.staff.authority", "https://staff.example")
        .with("jwt-schemes.staff.verify.audiences", "staff-service");
  }
}
