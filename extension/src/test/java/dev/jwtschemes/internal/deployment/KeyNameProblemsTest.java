package dev.jwtschemes.internal.deployment;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.SchemeRegistry;
import dev.jwtschemes.SchemeSetup;
import dev.jwtschemes.internal.deployment.Deployment.Plan;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Problems of keys of the configuration that no scheme reads, provoked by a deployment. */
class KeyNameProblemsTest extends DefinitionSuite {

  @Test
  void jwts_125_keys_that_nothing_here_reads() {
    application()
        .with("jwt-schemes.staff.verify.issuer", "https://staff.example")
        .with("jwt-schemes.staff.verify.audiences", "staff-service")
        .with("jwt-schemes.staff.verify.publickey", TestKeys.publicPem())
        .with("smallrye.jwt.path.groups", "realm_access/roles")
        .with("smallrye.jwt.blocking-authentication", "true")
        .with("mp.jwt.token.header", "Cookie")
        .startsWith(
            "JWTS-125 mp.jwt.token.header: A configuration key is set that this library does not read (only the scheme mp-jwt reads it, and mp.jwt.* has no key; registered: [staff]). Configure a scheme by jwt-schemes.<name>.*, or remove the key.",
            "JWTS-125 smallrye.jwt.blocking-authentication: A configuration key is set that this library does not read (no key here has that name). Configure a scheme by jwt-schemes.<name>.*, or remove the key.",
            "JWTS-125 smallrye.jwt.path.groups: A configuration key is set that this library does not read (here it is jwt-schemes.<name>.groups.path). Configure a scheme by jwt-schemes.<name>.*, or remove the key.");
  }

  @Test
  void mp_jwt_needs_no_audience() {
    Deployment.of()
        .with("mp.jwt.verify.issuer", "https://staff.example")
        .with("mp.jwt.verify.publickey", TestKeys.publicPem())
        .startsWith();
  }

  @Path("protected")
  @RolesAllowed("clerk")
  public static class Protected {
    @GET
    public String get() {
      return "";
    }
  }

  @Test
  void jwts_113_mp_jwt_whose_key_only_the_server_knows() {
    Deployment.of(Protected.class)
        .with("mp.jwt.verify.issuer", "https://staff.example")
        .isRefusedFor(
            "JWTS-113 mp.jwt.verify.issuer: MP-JWT is configured without a key that this library can read; it reads neither the server's key store nor the server's own configuration files. Add mp.jwt.verify.publickey.location=<the issuer's JWKS URL, or a PEM file>.");
  }

  @Test
  void jwts_113_is_not_raised_beside_a_scheme() {
    application()
        .withScheme("staff")
        .with("mp.jwt.verify.issuer", "https://staff.example")
        .startsWith(
            "JWTS-125 mp.jwt.verify.issuer: A configuration key is set that this library does not read (only the scheme mp-jwt reads it, and mp.jwt.* has no key; registered: [staff]). Configure a scheme by jwt-schemes.<name>.*, or remove the key.");
  }

  public static class Adding {
    void add(@Observes SchemeSetup setup) {
      setup.add(
          SchemeDefinition.named("staff")
              .issuer("https://staff.example")
              .audiences("service")
              .key(TestKeys.publicPem())
              .build());
    }
  }

  @Test
  void jwts_113_is_not_raised_where_code_adds_a_scheme() {
    Deployment.of(Adding.class).with("mp.jwt.verify.issuer", "https://staff.example").startsWith();
  }

  public static class Registering {
    @Inject SchemeRegistry registry;
  }

  @Test
  void jwts_113_is_not_raised_where_code_may_add_a_scheme() {
    Deployment.of(Registering.class)
        .with("mp.jwt.verify.issuer", "https://staff.example")
        .startsWith(
            "JWTS-291 the application: No scheme is registered, and every protected resource answers 500. Set jwt-schemes.<name>.authority and jwt-schemes.<name>.verify.audiences; if they are set, the configuration wasn't found.");
  }

  @Test
  void jwts_122_misspelt_key_of_a_scheme() {
    application()
        .withScheme("staff")
        .with("jwt-schemes.staff.verify.audience", "staff-service")
        .startsWith(
            "JWTS-122 jwt-schemes.staff.verify.audience: A configuration key is not known, and so has no effect ('verify.audience', did you mean 'verify.audiences'?). Correct or remove the key.");
  }

  @Test
  void jwts_122_misspelt_global_key() {
    application()
        .withScheme("staff")
        .with("jwt-schemes.defualt", "staff")
        .startsWith(
            "JWTS-122 jwt-schemes.defualt: A configuration key is not known, and so has no effect ('defualt', did you mean 'default'?). Correct or remove the key.");
  }

  @Test
  void jwts_122_key_that_resembles_none() {
    application()
        .withScheme("staff")
        .with("jwt-schemes.staff.colour", "blue")
        .startsWith(
            "JWTS-122 jwt-schemes.staff.colour: A configuration key is not known, and so has no effect ('colour'; docs/reference/configuration.md lists the keys). Correct or remove the key.");
  }

  @Test
  void jwts_122_misspelt_key_of_mp_jwt() {
    application()
        .withScheme("staff")
        .with("mp.jwt.verify.publickey.locatoin", "key.pem")
        .startsWith(
            "JWTS-122 mp.jwt.verify.publickey.locatoin: A configuration key is not known, and so has no effect ('verify.publickey.locatoin', did you mean 'verify.publickey.location'?). Correct or remove the key.");
  }

  @Test
  void jwts_122_is_not_raised_for_keys_of_mp_jwt_and_its_tck() {
    Plan plan = application().withScheme("staff");
    for (String tail :
        List.of(
            "verify.issuer",
            "verify.audiences",
            "verify.clock.skew",
            "verify.token.age",
            "verify.publickey.algorithm",
            "decrypt.key.algorithm",
            "token.header",
            "token.cookie",
            "tck.jwks.baseURL")) {
      plan.with("mp.jwt." + tail, "1");
    }
    plan.startsWith(
        "JWTS-125 mp.jwt.decrypt.key.algorithm, mp.jwt.token.cookie, mp.jwt.token.header, mp.jwt.verify.audiences, mp.jwt.verify.clock.skew, mp.jwt.verify.issuer, mp.jwt.verify.publickey.algorithm, mp.jwt.verify.token.age: A configuration key is set that this library does not read (only the scheme mp-jwt reads it, and mp.jwt.* has no key; registered: [staff]). Configure a scheme by jwt-schemes.<name>.*, or remove the key.");
  }
}
