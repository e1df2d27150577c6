package dev.jwtschemes.tck.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.contract.RawHttp;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.contract.Response;
import dev.jwtschemes.tck.deployment.app.EmptyApplication;
import dev.jwtschemes.tck.deployment.app.ScopedResource;
import dev.jwtschemes.tck.deployment.app.TracedResource;
import dev.jwtschemes.tck.servers.ApplicationServer;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Metrics and spans of an application, as the server's OpenTelemetry sends them. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
abstract class TelemetrySuite {
  protected static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  /** The server, with MicroProfile Telemetry. */
  protected abstract ApplicationServer product();

  @Test
  void metrics_and_spans_arrive_and_the_trace_is_the_servers() throws Exception {
    try (OtlpReceiver receiver = OtlpReceiver.start();
        OneServer server =
            OneServer.start(
                product(),
                product().name() + "-telemetry",
                (issuers, directory) ->
                    List.of(
                        new AppArchive(
                                "measured",
                                Set.of(
                                    EmptyApplication.class,
                                    ScopedResource.class,
                                    TracedResource.class),
                                Optional.of("annotated"),
                                receiver.configuration())
                            .war(issuers, directory)))) {
      URI address = server.server().address();
      assertThat(send(address, Request.get("/measured/api/scoped")).status()).isEqualTo(401);
      String alice = server.issuers().alice().compact();
      assertThat(send(address, Request.get("/measured/api/scoped").bearer(alice)).status())
          .isEqualTo(200);
      Response traced =
          send(
              address,
              Request.get("/measured/api/traced")
                  .header("traceparent", "00-" + TRACE + "-00f067aa0ba902b7-01"));
      assertThat(traced.body()).isEqualTo(expectedTrace());
      String metrics = await(receiver, "/v1/metrics", "jwt_schemes.keys.fetches");
      assertThat(metrics)
          .contains("jwt_schemes.authenticate.duration", "jwt_schemes.challenges", "no-token")
          .contains("jwt_schemes.keys.age", "jwt_schemes.cache.requests", "authenticated", "staff");
      String spans = await(receiver, "/v1/traces", "jwt_schemes.keys.fetch");
      assertThat(spans).contains(expectedInSpans()).doesNotContain("enduser.id");
    }
  }

  /** The trace of the decision, and that of the server's span. */
  protected String expectedTrace() {
    return TRACE + " " + TRACE;
  }

  /** What spans of requests have. */
  protected List<String> expectedInSpans() {
    return List.of(
        "jwt_schemes.outcome", "jwt_schemes.refused", "jwt_schemes.decision", "no-token");
  }

  private static Response send(URI address, Request request) throws IOException {
    return RawHttp.send(address, request);
  }

  private static String await(OtlpReceiver receiver, String path, String text)
      throws InterruptedException {
    for (int i = 0; i < 600 && !receiver.received(path).contains(text); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(receiver.received(path)).contains(text);
    return receiver.received(path);
  }
}
