package dev.jwtschemes.tck.deployment;

import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Request.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.RawHttp;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.tck.deployment.app.EmptyApplication;
import dev.jwtschemes.tck.deployment.app.OpenResource;
import dev.jwtschemes.tck.deployment.app.PartnerResource;
import dev.jwtschemes.tck.deployment.app.ScopedResource;
import dev.jwtschemes.tck.servers.Directories;
import dev.jwtschemes.tck.servers.OpenLiberty;
import dev.jwtschemes.tck.servers.RunningServer;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Open Liberty with umbrella features, which bring its own MP-JWT to applications that never asked
 * for it: under {@code jwt-schemes.validation=fail} each of these starts, and no answer is the
 * server's.
 */
@TestInstance(Lifecycle.PER_CLASS)
class LibertyUmbrellaIT {
  private Issuers issuers;
  private RunningServer server;

  @BeforeAll
  void start() throws Exception {
    Path work = Directories.empty(Directories.named("servers.work").resolve("liberty-umbrella"));
    issuers = Issuers.start(work);
    Map<String, String> mpJwt =
        Map.of(
            "mp.jwt.verify.issuer", issuers.shared().issuer(),
            "mp.jwt.verify.publickey.location", issuers.shared().jwksUrl());
    List<Path> wars =
        List.of(
            war("plain", Map.of(), work),
            war("off", Map.of("jwt-schemes.container-identity", "off"), work),
            war("mp-jwt", mpJwt, work));
    server = OpenLiberty.withUmbrellas().start(wars, Files.createDirectory(work.resolve("server")));
  }

  private Path war(String name, Map<String, String> settings, Path work) throws IOException {
    Map<String, String> all = new HashMap<>(settings);
    all.put("jwt-schemes.validation", "fail");
    return new AppArchive(
            name,
            Set.of(
                EmptyApplication.class,
                ScopedResource.class,
                PartnerResource.class,
                OpenResource.class),
            Optional.of("annotated"),
            all)
        .war(issuers, work);
  }

  @ParameterizedTest
  @ValueSource(strings = {"plain", "off", "mp-jwt"})
  void application_starts_and_the_servers_mp_jwt_answers_nothing(String application)
      throws IOException {
    String alice = issuers.alice().compact();
    String garbage =
        "Bearer realm=\"staff\", error=\"invalid_token\", error_description=\"The token is not a well-formed JWT\"";
    assertAnswer(application, get("/api/scoped"), status(401).challenge("Bearer realm=\"staff\""));
    assertAnswer(application, get("/api/scoped").bearer("a.b.c"), status(401).challenge(garbage));
    assertAnswer(application, get("/api/scoped").bearer(alice), status(200).withBody("alice"));
    assertAnswer(application, get("/api/open").bearer(alice), status(200).withBody("open"));
    assertAnswer(
        application,
        get("/api/partner").bearer(issuers.bob().compact()),
        status(200).withBody("bob"));
    assertFalse(server.process().log().contains("JWTS-303"));
  }

  private void assertAnswer(String application, Request request, Expected expected)
      throws IOException {
    URI address = URI.create(server.address() + "/" + application);
    assertEquals(List.of(), expected.differences(RawHttp.send(address, request)));
  }

  @AfterAll
  void stop() throws Exception {
    if (server != null) {
      server.close();
    }
    if (issuers != null) {
      issuers.close();
    }
  }
}
