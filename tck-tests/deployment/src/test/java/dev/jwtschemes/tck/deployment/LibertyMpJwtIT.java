package dev.jwtschemes.tck.deployment;

import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Request.get;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.RawHttp;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.tck.deployment.app.EmptyApplication;
import dev.jwtschemes.tck.deployment.app.LoginApplication;
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
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * Open Liberty with its own MP-JWT and a key store. It answers where {@code mp.jwt.*} is set and no
 * mechanism of this library is there.
 */
@TestInstance(Lifecycle.PER_CLASS)
class LibertyMpJwtIT {
  private static final String FAIL = "jwt-schemes.validation";
  private static final String IDENTITY = "jwt-schemes.container-identity";
  private static final Pattern NEVER = Pattern.compile("(?!)");
  private static final Pattern TOLD = Pattern.compile("JWTS-303 the server: .*feature mpJwt");
  private static final Duration LOG_LIMIT = Duration.ofSeconds(30);

  private Path work;
  private Issuers issuers;
  private RunningServer server;

  @BeforeAll
  void start() throws Exception {
    work = Directories.empty(Directories.named("servers.work").resolve("liberty-mp-jwt"));
    issuers = Issuers.start(work);
    List<Path> wars =
        List.of(
            archive("both", EmptyApplication.class, Map.of(FAIL, "fail")).war(issuers, work),
            archive("alone", EmptyApplication.class, Map.of(IDENTITY, "off")).war(issuers, work));
    server = OpenLiberty.withMpJwt().start(wars, Files.createDirectory(work.resolve("server")));
  }

  private AppArchive archive(String name, Class<?> application, Map<String, String> settings) {
    Map<String, String> all = new HashMap<>(settings);
    all.put("mp.jwt.verify.issuer", issuers.shared().issuer());
    all.put("mp.jwt.verify.publickey.location", issuers.shared().jwksUrl());
    return new AppArchive(
        name,
        Set.of(application, ScopedResource.class, PartnerResource.class, OpenResource.class),
        Optional.of("annotated"),
        all);
  }

  @Test
  void no_header_of_the_servers_own_is_added_to_a_good_answer() throws IOException {
    assertAnswer(
        get("/api/scoped").bearer(issuers.alice().compact()), status(200).withBody("alice"));
  }

  @Test
  void no_challenge_of_the_servers_own_is_added_to_ours() throws IOException {
    assertAnswer(get("/api/scoped"), status(401).challenge("Bearer realm=\"staff\""));
  }

  /** That it was not reported is shown by its start: findings stop it. */
  @Test
  void tokens_that_the_servers_own_would_refuse_are_accepted() throws IOException {
    assertAnswer(get("/api/open").bearer(issuers.alice().compact()), status(200).withBody("open"));
    assertAnswer(get("/api/partner").bearer(issuers.bob().compact()), status(200).withBody("bob"));
  }

  @Test
  void report_names_the_feature_where_it_answers() throws Exception {
    server.process().await(0, TOLD, 1, NEVER, LOG_LIMIT);
    URI address = URI.create(server.address() + "/alone");
    Request request = get("/api/scoped").bearer(issuers.alice().compact());
    assertEquals(
        List.of(),
        status(200)
            .withBody("alice")
            .challenge("Bearer realm=\"MP-JWT\", error=\"invalid_token\"")
            .differences(RawHttp.send(address, request)));
  }

  /**
   * CWWKS1931E: two mechanisms. Liberty refuses its requests, and the report says what to remove.
   */
  @Test
  void login_config_beside_it_opens_nothing_and_is_told() throws Exception {
    int from = server.process().log().length();
    AppArchive archive = archive("login", LoginApplication.class, Map.of());
    try {
      server.deployer().orElseThrow().deploy(archive.war(issuers, work));
    } catch (IllegalStateException e) {
      // refused at once is as good
    }
    Request request = get("/api/scoped").bearer(issuers.alice().compact());
    URI address = URI.create(server.address() + "/login");
    assertNotEquals(200, RawHttp.send(address, get("/api/scoped")).status());
    assertNotEquals(500, RawHttp.send(address, request).status());
    server.process().await(from, TOLD, 1, NEVER, LOG_LIMIT);
  }

  private void assertAnswer(Request request, Expected expected) throws IOException {
    URI address = URI.create(server.address() + "/both");
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
