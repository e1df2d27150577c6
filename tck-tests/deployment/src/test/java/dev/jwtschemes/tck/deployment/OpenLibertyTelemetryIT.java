package dev.jwtschemes.tck.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.contract.RawHttp;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.tck.deployment.app.EmptyApplication;
import dev.jwtschemes.tck.deployment.app.ScopedResource;
import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.OpenLiberty;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** OpenTelemetry on this server, which shows its API to applications that ask for it. */
class OpenLibertyTelemetryIT extends TelemetrySuite {
  @Override
  protected ApplicationServer product() {
    return new OpenLiberty("mpTelemetry-2.0").showingThirdParties();
  }

  @Test
  void an_application_that_does_not_see_it_works_without() throws Exception {
    try (OtlpReceiver receiver = OtlpReceiver.start();
        OneServer server =
            OneServer.start(
                new OpenLiberty("mpTelemetry-2.0"),
                "liberty-telemetry-unseen",
                (issuers, directory) ->
                    List.of(
                        new AppArchive(
                                "unseen",
                                Set.of(EmptyApplication.class, ScopedResource.class),
                                Optional.of("annotated"),
                                receiver.configuration())
                            .war(issuers, directory)))) {
      URI address = server.server().address();
      Request request = Request.get("/unseen/api/scoped");
      assertThat(RawHttp.send(address, request).status()).isEqualTo(401);
      String alice = server.issuers().alice().compact();
      assertThat(RawHttp.send(address, request.bearer(alice)).status()).isEqualTo(200);
      server.awaitLog(
          "otel.sdk.disabled=false, but the application does not see OpenTelemetry: JWT Schemes"
              + " adds nothing to metrics and traces (Open Liberty: <classloader"
              + " apiTypeVisibility=\"+third-party\"/> in the webApplication)");
    }
  }
}
