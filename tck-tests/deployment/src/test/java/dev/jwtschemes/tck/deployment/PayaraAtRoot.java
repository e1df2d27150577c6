package dev.jwtschemes.tck.deployment;

import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Request.get;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.contract.RawHttp;
import dev.jwtschemes.tck.deployment.app.EmptyApplication;
import dev.jwtschemes.tck.deployment.app.OpenResource;
import dev.jwtschemes.tck.deployment.app.PartnerResource;
import dev.jwtschemes.tck.deployment.app.ScopedResource;
import dev.jwtschemes.tck.deployment.app.UnscopedClaims;
import dev.jwtschemes.tck.servers.ApplicationServer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * An application at {@code /} on Payara, which has resources of its own there. Whatever has no rule
 * is denied to every caller, so that a resource which passed for the server's would show.
 */
@TestInstance(Lifecycle.PER_CLASS)
abstract class PayaraAtRoot {
  private static final String AT_ROOT =
      """
      <?xml version="1.0" encoding="UTF-8"?>
      <!DOCTYPE glassfish-web-app PUBLIC "-//GlassFish.org//DTD GlassFish Application Server 3.1 Servlet 3.0//EN" "http://glassfish.org/dtds/glassfish-web-app_3_0-1.dtd">
      <glassfish-web-app><context-root>/</context-root></glassfish-web-app>
      """;

  private OneServer server;

  /** The server. */
  abstract ApplicationServer product();

  @BeforeAll
  void start() throws Exception {
    AppArchive archive =
        new AppArchive(
            "ROOT",
            Set.of(
                EmptyApplication.class,
                ScopedResource.class,
                PartnerResource.class,
                OpenResource.class,
                UnscopedClaims.class),
            Optional.of("annotated"),
            Map.of("jwt-schemes.unannotated", "deny"));
    server =
        OneServer.start(
            product(),
            product().name() + "-root",
            (issuers, directory) ->
                List.of(archive.war(issuers, directory, "glassfish-web.xml", AT_ROOT)));
  }

  @ParameterizedTest
  @ValueSource(strings = {"/openapi", "/health", "/metrics"})
  void resources_of_the_server_are_left_to_it(String path) throws Exception {
    assertThat(RawHttp.send(server.server().address(), get(path)).status()).isEqualTo(200);
  }

  @Test
  void resources_of_the_application_are_protected() throws Exception {
    server.assertAnswer(get("/api/scoped"), status(401).challenge("Bearer realm=\"staff\""));
    server.assertAnswer(
        get("/api/scoped").bearer(server.issuers().alice().compact()),
        status(200).withBody("alice"));
  }

  @Test
  void claims_are_injected_into_a_resource_without_a_scope() throws Exception {
    server.assertAnswer(
        get("/api/unscoped-claims").bearer(server.issuers().alice().compact()),
        status(200).withBody("alice"));
  }

  @AfterAll
  void stop() throws Exception {
    if (server != null) {
      server.close();
    }
  }
}
