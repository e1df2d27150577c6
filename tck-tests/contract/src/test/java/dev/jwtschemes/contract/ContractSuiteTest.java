package dev.jwtschemes.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContractSuiteTest {
  private static final String PART = "c2lnbmF0dXJlLW9mLXRoZS10b2tlbi13aXRoLWVub3VnaC10ZXh0";

  @TempDir Path directory;

  private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
  private HttpServer server;
  private final Map<String, String> reasons = new HashMap<>();
  private String log = "started\n";

  @BeforeEach
  void serve() throws Exception {
    var loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
    server.createContext(
        "/",
        exchange -> {
          exchange.sendResponseHeaders(404, -1);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void reports_a_case_that_is_as_expected() throws Throwable {
    run(Case.of("as-expected", Deployment.SAMPLE, Request.get("/x"), Expected.status(404)));
    assertThat(printed()).isEqualTo("ok    as-expected  GET /x\ncontract: 1 cases, 0 failed\n");
    assertThat(Files.readString(table())).isEqualTo("as-expected\tok\tGET /x\n");
  }

  @Test
  void fails_a_case_that_is_not_as_expected() throws Exception {
    Case wrong = Case.of("wrong", Deployment.SAMPLE, Request.get("/x"), Expected.status(200));
    assertThatThrownBy(() -> run(wrong))
        .isInstanceOf(AssertionError.class)
        .hasMessage("GET /x: status 404, expected [200]");
    assertThat(Files.readString(table())).isEqualTo("wrong\tfail\tGET /x\n");
  }

  @Test
  void explains_a_case_that_the_server_cannot_do() throws Throwable {
    reasons.put("wrong", "the server answers itself");
    run(Case.of("wrong", Deployment.SAMPLE, Request.get("/x"), Expected.status(200)));
    assertThat(printed())
        .isEqualTo(
            "why   wrong  GET /x\n      the server answers itself\n"
                + "contract: 1 cases, 0 failed, 1 with a reason\n");
    assertThat(Files.readString(table()))
        .isEqualTo("wrong\treason\tGET /x\tthe server answers itself\n");
  }

  @Test
  void fails_a_reason_that_no_longer_holds() {
    reasons.put("fine", "the server answers itself");
    Case fine = Case.of("fine", Deployment.SAMPLE, Request.get("/x"), Expected.status(404));
    assertThatThrownBy(() -> run(fine)).hasMessageContaining("it is as expected");
  }

  @Test
  void fails_a_case_whose_second_step_differs() {
    Case wrong =
        Case.of(
            "second",
            Deployment.SAMPLE,
            Request.get("/x").expect(Expected.status(404)),
            Request.get("/y").expect(Expected.status(200)));
    assertThatThrownBy(() -> run(wrong)).hasMessage("GET /y: status 404, expected [200]");
  }

  @Test
  void refuses_two_cases_of_one_name() {
    Case one = Case.of("one", Deployment.SAMPLE, Request.get("/x"), Expected.status(404));
    assertThatThrownBy(() -> run(one, one)).hasMessage("Two cases are called one");
  }

  @Test
  void fails_a_log_that_holds_token_text() {
    log = "refused " + PART + "\n";
    Case sent =
        Case.of(
            "sent",
            Deployment.SAMPLE,
            Request.get("/x").bearer("eyJhbGciOiJ9." + PART + "." + PART),
            Expected.status(404));
    assertThatThrownBy(() -> runWithLogs(sent)).hasMessageContaining("the log holds token text");
  }

  @Test
  void fails_a_log_that_holds_a_stack_trace() {
    log = "java.lang.IllegalStateException\n\tat some.Class.method(Class.java:1)\n";
    Case sent =
        Case.of(
            "sent",
            Deployment.SAMPLE,
            Request.get("/x").bearer("eyJhbGciOiJ9." + PART + "." + PART),
            Expected.status(404));
    assertThatThrownBy(() -> runWithLogs(sent)).hasMessageContaining("holds a stack trace");
  }

  @Test
  void fails_when_there_is_nothing_to_search() {
    Case bare = Case.of("bare", Deployment.SAMPLE, Request.get("/x"), Expected.status(404));
    assertThatThrownBy(() -> runWithLogs(bare)).hasMessageContaining("nothing to search");
  }

  private void run(Case... cases) throws Throwable {
    execute(cases.length, cases);
  }

  private void runWithLogs(Case... cases) throws Throwable {
    execute(Integer.MAX_VALUE, cases);
  }

  private void execute(int limit, Case... cases) throws Throwable {
    try (var verdicts =
        Verdicts.of("contract", new PrintStream(printed, true, StandardCharsets.UTF_8), table())) {
      var suite = new ContractSuite(new FixedTarget(), verdicts);
      List<DynamicTest> tests = suite.tests(Stream.of(cases)).limit(limit).toList();
      for (DynamicTest each : tests) {
        each.getExecutable().execute();
      }
    }
  }

  private String printed() {
    return printed.toString(StandardCharsets.UTF_8);
  }

  private Path table() {
    return directory.resolve("results.tsv");
  }

  private final class FixedTarget implements ContractTarget {
    @Override
    public URI base(Deployment deployment) {
      return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    @Override
    public String log(Deployment deployment) {
      return log;
    }

    @Override
    public Optional<String> reason(String caseId) {
      return Optional.ofNullable(reasons.get(caseId));
    }
  }
}
