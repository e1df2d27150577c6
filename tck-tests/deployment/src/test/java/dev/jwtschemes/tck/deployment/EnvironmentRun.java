package dev.jwtschemes.tck.deployment;

import static dev.jwtschemes.contract.Request.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.RawHttp;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.contract.Response;
import dev.jwtschemes.contract.run.ServerRun;
import dev.jwtschemes.tck.deployment.app.EmptyApplication;
import dev.jwtschemes.tck.deployment.app.ScopedResource;
import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.ServerSuite;
import dev.jwtschemes.tck.servers.WarFile;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** An application on one server that is configured by environment variables alone. */
final class EnvironmentRun implements ServerSuite.Run {
  private final ServerRun run;

  private EnvironmentRun(ServerRun run) {
    this.run = run;
  }

  /** Start everything. */
  static EnvironmentRun on(ApplicationServer product) throws IOException, InterruptedException {
    return new EnvironmentRun(
        ServerRun.start(
            product,
            "environment",
            (issuers, directory) -> List.of(war(directory)),
            EnvironmentRun::variables));
  }

  /** Neither JWT_SCHEMES_NAMES nor a default. */
  private static Map<String, String> variables(Issuers issuers) {
    return Map.of(
        "JWT_SCHEMES_STAFF_AUTHORITY",
        issuers.staff().issuer(),
        "JWT_SCHEMES_STAFF_VERIFY_AUDIENCES",
        "staff-app");
  }

  /** An application without any configuration. */
  private static Path war(Path directory) throws IOException {
    Set<String> names =
        Stream.of(EmptyApplication.class, ScopedResource.class)
            .map(type -> type.getName().replace('.', '/') + ".class")
            .collect(Collectors.toSet());
    Path file = directory.resolve("environment.war");
    try (WarFile war = new WarFile(file)) {
      war.addClasses(EmptyApplication.class, names::contains);
      war.addLibraries(WarFile.LIBRARIES);
    }
    return file;
  }

  @Override
  public Stream<DynamicTest> tests() {
    return Stream.of(
        dynamicTest("scheme-without-names", this::checkAccepted),
        dynamicTest("no-token", () -> check(get("/api/scoped"), "Bearer realm=\"staff\"")),
        dynamicTest(
            "other-issuer",
            () ->
                check(
                    get("/api/scoped").bearer(run.issuers().bob().compact()),
                    "Bearer realm=\"staff\", error=\"invalid_token\", error_description=\"The"
                        + " issuer of the token is not accepted\"")),
        dynamicTest(
            "other-audience",
            () ->
                check(
                    get("/api/scoped")
                        .bearer(run.issuers().alice().audience("partner-app").compact()),
                    "Bearer realm=\"staff\", error=\"invalid_token\", error_description=\"The token"
                        + " is meant for another audience\"")),
        dynamicTest(
            "line-of-the-start",
            () -> run.awaitLog(0, " has started with 1 scheme: staff (keys of http:")));
  }

  private void checkAccepted() throws IOException {
    Response response = send(get("/api/scoped").bearer(run.issuers().alice().compact()));
    assertThat(response.status()).as(response.body()).isEqualTo(200);
    assertThat(response.body()).isEqualTo("alice");
  }

  private void check(Request request, String challenge) throws IOException {
    Response response = send(request);
    assertThat(response.status()).isEqualTo(401);
    assertThat(response.values("WWW-Authenticate")).containsExactly(challenge);
  }

  private Response send(Request request) throws IOException {
    return RawHttp.send(run.address("environment"), request);
  }

  @Override
  public void close() throws IOException {
    run.close();
  }
}
