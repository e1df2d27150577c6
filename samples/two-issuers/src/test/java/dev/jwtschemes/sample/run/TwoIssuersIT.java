package dev.jwtschemes.sample.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.testkit.TestIssuer;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TwoIssuersIT {
  private final HttpClient http = HttpClient.newHttpClient();

  @TempDir Path folder;

  @Test
  void keeps_every_printed_promise_and_logs_each_event_without_token_text() throws Exception {
    try (RunningSample sample = RunningSample.start(folder)) {
      sample.awaitAddress();
      int printed = sample.output().size();
      List<PrintedCall> calls = PrintedCall.in(sample.output());

      assertThat(answers(calls)).isEqualTo(calls.stream().map(PrintedCall::promise).toList());
      assertThat(calls.stream().map(call -> call.url().replaceFirst(".*/api/", "")))
          .contains(
              "open",
              "orders",
              "partner/orders",
              "either",
              "optional",
              "denied",
              "whoami",
              "customers/7/orders");
      assertThat(calls.stream().map(call -> call.promise().substring(0, 3)))
          .contains("200", "401", "403");
      for (String event :
          List.of(
              "RequestReceived GET /api/open [-] accepts ",
              "TokenValidated GET /api/orders [staff] caller alice@example.com in [clerk]",
              "AuthenticationFailed GET /api/partner/orders [partner] issuer-of-other-scheme: ",
              "CallerChallenged GET /api/orders [staff] answering [Bearer realm=\"staff\"]",
              "AccessForbidden GET /api/orders [staff] needs one of [clerk]")) {
        sample.awaitLine(line -> line.contains("two-issuers.events " + event));
      }
      assertThat(sample.output().subList(printed, sample.output().size()))
          .noneMatch(line -> line.contains("eyJ"));
    }
  }

  @Test
  void prints_metrics_and_spans_if_asked() throws Exception {
    try (RunningSample sample =
        RunningSample.start(folder, "-Dtelemetry=true", "-Dotel.metric.export.interval=500")) {
      sample.awaitAddress();
      assertThat(answers(PrintedCall.in(sample.output()))).isNotEmpty();

      sample.awaitLine(
          line ->
              line.contains("name=jwt_schemes.authenticate.duration")
                  && line.contains("jwt_schemes.outcome=\"authenticated\"")
                  && line.contains("jwt_schemes.scheme=\"partner\""));
      sample.awaitLine(
          line ->
              line.contains("name=jwt_schemes.challenges")
                  && line.contains("error.type=\"no-token\""));
      sample.awaitLine(line -> line.contains("'jwt_schemes.keys.fetch'"));
    }
  }

  @Test
  void starts_no_issuer_for_a_scheme_that_has_one() throws Exception {
    try (TestIssuer mine = TestIssuer.start();
        RunningSample sample =
            RunningSample.start(
                folder,
                "-Djwt-schemes.staff.authority=" + mine.baseUrl(),
                "-Djwt-schemes.staff.groups.path=realm_access/roles",
                "-Djwt-schemes.staff.verify.audiences=mine")) {
      String base = sample.awaitAddress();

      assertThat(sample.output())
          .anyMatch(line -> line.startsWith("Development issuer of partner: http://127.0.0.1:"))
          .noneMatch(line -> line.startsWith("Development issuer of staff"));
      List<PrintedCall> calls = PrintedCall.in(sample.output());
      assertThat(calls).isNotEmpty().noneMatch(call -> call.url().endsWith("/api/orders"));
      assertThat(answers(calls)).isEqualTo(calls.stream().map(PrintedCall::promise).toList());

      String token =
          mine.token()
              .audience("mine")
              .claim("realm_access", Map.of("roles", List.of("clerk")))
              .bearer();
      assertThat(new PrintedCall(base + "/orders", token, "").answer(http))
          .isEqualTo(
              "200 {\"scheme\":\"staff\",\"name\":\"alice@example.com\",\"issuer\":\""
                  + mine.issuer()
                  + "\",\"groups\":[\"clerk\"]}");
    }
  }

  @Test
  void prints_no_line_it_could_not_keep_when_both_issuers_are_real() throws Exception {
    try (TestIssuer mine = TestIssuer.start();
        TestIssuer theirs = TestIssuer.start();
        RunningSample sample =
            RunningSample.start(
                folder,
                "-Djwt-schemes.staff.authority=" + mine.baseUrl(),
                "-Djwt-schemes.partner.authority=" + theirs.baseUrl())) {
      sample.awaitAddress();

      assertThat(sample.output()).noneMatch(line -> line.startsWith("curl"));
    }
  }

  @Test
  void ends_with_the_reason_when_it_cannot_start() throws Exception {
    try (RunningSample sample = RunningSample.start(folder, "-Djwt-schemes.default=staf")) {
      assertThat(sample.awaitExit()).isEqualTo(1);

      sample.awaitLine(line -> line.startsWith("two-issuers did not start: "));
    }
  }

  private List<String> answers(List<PrintedCall> calls) throws Exception {
    List<String> answers = new ArrayList<>();
    for (PrintedCall call : calls) {
      answers.add(call.answer(http));
    }
    return answers;
  }
}
