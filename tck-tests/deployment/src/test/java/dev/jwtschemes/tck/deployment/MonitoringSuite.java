package dev.jwtschemes.tck.deployment;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.contract.RawHttp;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.contract.Response;
import dev.jwtschemes.tck.deployment.app.EmptyApplication;
import dev.jwtschemes.tck.deployment.app.OpenResource;
import dev.jwtschemes.tck.deployment.app.PartnerResource;
import dev.jwtschemes.tck.deployment.app.ScopedResource;
import dev.jwtschemes.tck.servers.ApplicationServer;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.Timeout;

/** What those who operate an application see of it: health. */
@TestInstance(Lifecycle.PER_CLASS)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
abstract class MonitoringSuite {
  private static final AppArchive ARCHIVE =
      new AppArchive(
          "watched",
          Set.of(
              EmptyApplication.class,
              ScopedResource.class,
              PartnerResource.class,
              OpenResource.class),
          Optional.of("annotated"),
          Map.of("jwt-schemes.health", "ready"));

  private @Nullable OneServer started;

  /** The server, with MicroProfile Health. */
  protected abstract ApplicationServer product();

  /** Where it answers {@code /health}. */
  protected URI management(OneServer server) throws IOException {
    return server.server().address();
  }

  @BeforeAll
  void start() throws IOException, InterruptedException {
    started =
        OneServer.start(
            product(),
            product().name() + "-monitoring",
            (issuers, directory) -> List.of(ARCHIVE.war(issuers, directory)));
  }

  @AfterAll
  void stop() throws IOException {
    if (started != null) {
      started.close();
    }
  }

  protected OneServer server() {
    return requireNonNull(started);
  }

  @Test
  void is_ready_when_the_keys_of_all_schemes_were_fetched() throws IOException {
    Response response = ready();
    while (response.status() == 503 && response.body().contains("\"jwt-schemes\"")) {
      response = ready(); // each look begins what is missing, and waits for none of it
    }
    assertThat(response.status()).isEqualTo(200);
    assertThat(response.body().replaceAll("\\s", ""))
        .contains("\"name\":\"jwt-schemes\"", "\"partner\":\"usable\"", "\"staff\":\"usable\"")
        .containsPattern("\"schemes\":\"?2\"?")
        .containsPattern("\"staff.age\":\"?[0-9]+");
  }

  private Response ready() throws IOException {
    return RawHttp.send(management(server()), Request.get("/health/ready"));
  }
}
