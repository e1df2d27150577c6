package dev.jwtschemes.internal.request.validate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.FetchSettings;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.SchemeDefinition.Probe;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.request.token.UnverifiedToken;
import dev.jwtschemes.internal.text.Literal;
import dev.jwtschemes.logged.LoggedLines;
import dev.jwtschemes.testkit.TestIssuer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Several schemes side by side: what one suffers, the others don't notice. */
@Timeout(60)
class SchemeVerifiersTest {
  private final TestIssuer healthy = TestIssuer.start();
  private final ServerSocket hanging = listen(); // takes connections, never answers
  private final SchemeVerifiers verifiers = new SchemeVerifiers(Clock.systemUTC());

  @AfterEach
  void stop() throws IOException {
    healthy.close();
    hanging.close();
  }

  @Test
  void answers_for_one_scheme_while_the_keys_of_another_hang() {
    CompletableFuture<Verdict> stuck =
        CompletableFuture.supplyAsync(() -> verifiers.verify(hangingScheme().build(), token()));
    for (int i = 0; i < 20; i++) {
      assertThat(verifiers.verify(healthyScheme().build(), token()))
          .isInstanceOf(Verdict.Accepted.class);
    }
    assertThat(stuck).isNotDone();
    stuck.cancel(true);
  }

  @Test
  void keeps_its_pace_while_the_keys_of_another_hang() {
    SchemeDefinition scheme = healthyScheme().build();
    SchemeDefinition other = hangingScheme().build();
    UnverifiedToken token = token();
    verifiers.verify(scheme, token);
    List<Duration> alone = times(scheme, token);
    ExecutorService callers = Executors.newFixedThreadPool(64);
    try {
      for (int i = 0; i < 64; i++) {
        callers.execute(() -> verifiers.verify(other, token));
      }
      List<Duration> beside = times(scheme, token);
      System.out.printf(
          "Verifying beside 64 callers of a scheme whose keys hang: median %d us, 99 %% within %d us;"
              + " alone %d and %d us%n",
          micros(beside, 500), micros(beside, 990), micros(alone, 500), micros(alone, 990));
      // far below the timeout of the other: a single wait for it would show
      assertThat(beside.get(999)).isLessThan(Duration.ofSeconds(5));
    } finally {
      callers.shutdownNow();
    }
  }

  private List<Duration> times(SchemeDefinition scheme, UnverifiedToken token) {
    List<Duration> times = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      long start = System.nanoTime();
      assertThat(verifiers.verify(scheme, token)).isInstanceOf(Verdict.Accepted.class);
      times.add(Duration.ofNanos(System.nanoTime() - start));
    }
    times.sort(null);
    return times;
  }

  private static long micros(List<Duration> times, int index) {
    return times.get(index).toNanos() / 1_000;
  }

  @Test
  void answers_503_within_the_timeout_when_the_keys_hang() {
    SchemeDefinition scheme =
        hangingScheme()
            .fetching(FetchSettings.builder().timeout(Duration.ofSeconds(1)).build())
            .build();
    assertThat(verifiers.verify(scheme, token()))
        .isInstanceOfSatisfying(
            Verdict.Unchecked.class,
            unchecked -> {
              assertThat(unchecked.failure().reason()).isEqualTo(FailureReason.KEYS_UNAVAILABLE);
              assertThat(unchecked.failure().detail())
                  .isEqualTo("the keys could not be fetched: IOException: no answer within 1 s");
              assertThat(unchecked.retryAfter()).isEqualTo(Duration.ofSeconds(3));
            });
  }

  @Test
  void probes_only_the_schemes_that_ask_for_it() {
    assertThat(verifiers.probe(List.of(healthyScheme().build()))).isEmpty();
    assertThat(healthy.fetches()).isZero();
    assertThat(verifiers.probe(List.of(healthyScheme().probe(Probe.FAIL).build()))).isEmpty();
    assertThat(healthy.fetches()).isEqualTo(1);
  }

  @Test
  void uses_the_keys_that_the_probe_fetched() {
    SchemeDefinition scheme = healthyScheme().probe(Probe.WARN).build();
    verifiers.probe(List.of(scheme));
    assertThat(verifiers.verify(scheme, token())).isInstanceOf(Verdict.Accepted.class);
    assertThat(healthy.fetches()).isEqualTo(1);
  }

  @Test
  void returns_what_a_failing_probe_found() {
    healthy.outage(true);
    assertThat(verifiers.probe(List.of(healthyScheme().probe(Probe.FAIL).build())))
        .containsExactly(
            Literal.finding(
                Problem.KEYS_OUT_OF_REACH,
                "scheme 'healthy'",
                "the keys could not be fetched: UnexpectedStatus: HTTP status 503 from "
                    + healthy.jwksUrl()));
  }

  @Test
  void only_logs_what_a_warning_probe_found() {
    healthy.outage(true);
    try (LoggedLines log = LoggedLines.of("dev.jwtschemes")) {
      assertThat(verifiers.probe(List.of(healthyScheme().probe(Probe.WARN).build()))).isEmpty();
      assertThat(log.lines())
          .contains(
              "WARNING JWTS-112 scheme 'healthy': The keys of a scheme could not be fetched at"
                  + " start-up (the keys could not be fetched: UnexpectedStatus: HTTP status 503"
                  + " from "
                  + healthy.jwksUrl()
                  + "). Make sure that the address is right and can be reached from here; with"
                  + " probe=warn or off the application starts without them.");
    }
  }

  @Test
  void probes_all_schemes_at_once() {
    FetchSettings twoSeconds = FetchSettings.builder().timeout(Duration.ofSeconds(2)).build();
    List<SchemeDefinition> schemes =
        List.of("a", "b", "c", "d", "e").stream()
            .map(
                name ->
                    SchemeDefinition.named(name)
                        .keyLocation(url())
                        .fetching(twoSeconds)
                        .probe(Probe.FAIL)
                        .build())
            .toList();
    long start = System.nanoTime();
    assertThat(verifiers.probe(schemes)).hasSize(5);
    assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofSeconds(9));
  }

  @Test
  void fetches_the_keys_of_an_authority() {
    SchemeDefinition scheme = SchemeDefinition.named("s").authority(healthy.baseUrl()).build();
    assertThat(verifiers.verify(scheme, token())).isInstanceOf(Verdict.Accepted.class);
  }

  @Test
  void answers_503_when_a_key_file_has_gone(@TempDir Path folder) throws IOException {
    Path file = Files.writeString(folder.resolve("keys.json"), healthy.jwksJson());
    SchemeDefinition scheme =
        SchemeDefinition.named("s")
            .issuer(healthy.issuer())
            .keyLocation(file.toString())
            .probe(Probe.FAIL)
            .build();
    Files.delete(file);
    assertThat(verifiers.verify(scheme, token())).isInstanceOf(Verdict.Unchecked.class);
    assertThat(verifiers.probe(List.of(scheme))).hasSize(1);
  }

  private SchemeDefinition.Builder healthyScheme() {
    return SchemeDefinition.named("healthy")
        .issuer(healthy.issuer())
        .keyLocation(healthy.jwksUrl());
  }

  private SchemeDefinition.Builder hangingScheme() {
    return SchemeDefinition.named("hanging")
        .keyLocation(url())
        .fetching(FetchSettings.builder().timeout(Duration.ofSeconds(30)).build());
  }

  private String url() {
    return "http://127.0.0.1:" + hanging.getLocalPort() + "/keys";
  }

  private UnverifiedToken token() {
    return ((UnverifiedToken.Readable) UnverifiedToken.read(healthy.token().compact(), 16_384))
        .token();
  }

  private static ServerSocket listen() {
    try {
      return new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
