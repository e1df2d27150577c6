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
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Metrics and spans of an application, as the server's OpenTelemetry sends them. */
@Timeout(value = 10, unit = TimeUnit.MINUTES)
abstract class TelemetrySuite {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";
  private static final String REFUSED = "0af7651916cd43dd8448eb211c80319c";

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
      assertThat(send(address, traced("/measured/api/scoped", REFUSED)).status()).isEqualTo(401);
      String alice = server.issuers().alice().compact();
      assertThat(send(address, Request.get("/measured/api/scoped").bearer(alice)).status())
          .isEqualTo(200);
      assertThat(send(address, traced("/measured/api/traced", TRACE)).body())
          .isEqualTo(TRACE + " " + TRACE);
      assertThat(send(address, Request.get("/measured/api/traced")).body())
          .matches("([0-9a-f]{32}) \\1");
      await(
          receiver,
          "/v1/metrics",
          "jwt_schemes.authenticate.duration",
          "jwt_schemes.challenges",
          "no-token",
          "jwt_schemes.keys.fetches",
          "jwt_schemes.keys.age",
          "jwt_schemes.cache.requests",
          "authenticated",
          "staff");
      await(
          receiver,
          "/v1/traces",
          "jwt_schemes.keys.fetch",
          "authenticated",
          "jwt_schemes.refused",
          "jwt_schemes.decision",
          "no-token",
          bytes(REFUSED));
      assertThat(receiver.received("/v1/traces")).doesNotContain("enduser.id");
    }
  }

  /** A request of a caller that is traced. */
  private static Request traced(String path, String trace) {
    return Request.get(path).header("traceparent", "00-" + trace + "-00f067aa0ba902b7-01");
  }

  /** As the protocol has it. */
  private static String bytes(String trace) {
    return new String(HexFormat.of().parseHex(trace), StandardCharsets.ISO_8859_1);
  }

  private static Response send(URI address, Request request) throws IOException {
    return RawHttp.send(address, request);
  }

  /** Each server exports when it likes: what was recorded at once may arrive apart. */
  private static void await(OtlpReceiver receiver, String path, String... texts)
      throws InterruptedException {
    for (int i = 0; i < 600 && !Stream.of(texts).allMatch(receiver.received(path)::contains); i++) {
      TimeUnit.MILLISECONDS.sleep(50);
    }
    assertThat(receiver.received(path)).contains(texts);
  }
}
