package dev.jwtschemes.tck.deployment;

import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Request.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.tck.deployment.app.EmptyApplication;
import dev.jwtschemes.tck.deployment.app.OpenResource;
import dev.jwtschemes.tck.deployment.app.PartnerResource;
import dev.jwtschemes.tck.deployment.app.ScopedResource;
import dev.jwtschemes.tck.servers.OpenLiberty;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Open Liberty without features that the library can do without, and without one that it can't. */
class OpenLibertyAbsentApisIT {
  private static final AppArchive ARCHIVE =
      new AppArchive(
          "bare",
          Set.of(
              EmptyApplication.class,
              ScopedResource.class,
              PartnerResource.class,
              OpenResource.class),
          Optional.of("annotated"),
          Map.of("jwt-schemes.health", "ready"));

  @Test
  void without_jakarta_security_jax_rs_knows_the_caller_and_the_log_says_the_rest_once()
      throws Exception {
    try (OneServer server =
        OneServer.start(
            OpenLiberty.withoutSecurity(),
            "liberty-without-security",
            (issuers, directory) -> List.of(ARCHIVE.war(issuers, directory)))) {
      String alice = server.issuers().alice().compact();
      server.assertAnswer(get("/bare/api/open"), status(200).withBody("open"));
      server.assertAnswer(get("/bare/api/scoped"), status(401).challenge("Bearer realm=\"staff\""));
      server.assertAnswer(get("/bare/api/scoped").bearer(alice), status(200).withBody("alice"));
      assertThat(
              Pattern.compile("Jakarta Security is missing: callers are known to JAX-RS")
                  .matcher(server.server().process().log())
                  .results())
          .hasSize(1);
      server.awaitLog(
          "jwt-schemes.health is set, but MicroProfile Health is missing: there is no check jwt-schemes (Open Liberty: feature mpHealth)");
    }
  }

  /** Its web container loads each class that a service file names, and stops if it can't. */
  @Test
  void without_servlets_the_report_names_the_api_that_is_missing() throws Exception {
    try (OneServer server =
        OneServer.start(
            OpenLiberty.withRestAlone(), "liberty-rest-alone", (issuers, dir) -> List.of())) {
      assertThat(server.deploy(ARCHIVE.war(server.issuers(), server.work()))).isFalse();
      server.awaitLog(
          "JWTS-305 the application: An API that this library is made of is missing, and nothing of it works without (jakarta.servlet.ServletContainerInitializer)");
    }
  }
}
