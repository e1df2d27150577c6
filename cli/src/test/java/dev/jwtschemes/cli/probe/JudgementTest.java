package dev.jwtschemes.cli.probe;

import static dev.jwtschemes.cli.probe.Call.Kind.GOOD;
import static dev.jwtschemes.cli.probe.Call.Kind.INVALID;
import static dev.jwtschemes.cli.probe.Call.Kind.MALFORMED;
import static dev.jwtschemes.cli.probe.Call.Kind.NO_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JudgementTest {
  private static final String PLAIN = "Bearer realm=\"a\"";

  @Test
  void approves_of_what_rfc_6750_says() {
    assertThat(of(NO_TOKEN, 401, PLAIN)).isEqualTo("ok Bearer realm=\"a\"");
    assertThat(of(NO_TOKEN, 200)).isEqualTo("ok open: it answers without a token");
    assertThat(of(GOOD, 204)).isEqualTo("ok ");
    assertThat(of(INVALID, 401, PLAIN + ", error=\"invalid_token\"")).isEqualTo("ok ");
    assertThat(
            of(
                INVALID,
                401,
                PLAIN + ", error=\"invalid_token\", error_description=\"The token has expired\""))
        .isEqualTo("ok token-expired");
    assertThat(
            of(
                INVALID,
                401,
                PLAIN + ", error=\"invalid_token\", error_description=\"other\u001b\""))
        .isEqualTo("FINDING WWW-Authenticate can't be read (RFC 9110 section 11.6.1)");
    assertThat(of(INVALID, 401, "Basic realm=x", PLAIN + ", error=invalid_token")).isEqualTo("ok ");
    assertThat(of(MALFORMED, 400, PLAIN + ", error=\"invalid_request\"")).isEqualTo("ok ");
    assertThat(of(MALFORMED, 401, PLAIN)).isEqualTo("ok ");
  }

  @Test
  void finds_what_is_accepted_though_it_should_not_be() {
    assertThat(of(INVALID, 200)).isEqualTo("FINDING accepted: tokens are not checked here");
    assertThat(of(MALFORMED, 200)).isEqualTo("FINDING accepted, though it is not a Bearer token");
    assertThat(
            text(
                Judgement.of(Call.of("", MALFORMED, "x"), new Answer(200, List.of(), false), true)))
        .isEqualTo("ok open: not read as a token");
  }

  @Test
  void names_the_reason_and_the_advice_for_a_good_token_that_is_refused() {
    assertThat(
            of(
                GOOD,
                403,
                PLAIN
                    + ", error=\"insufficient_scope\","
                    + " error_description=\"The caller lacks a required role\""))
        .isEqualTo(
            "FINDING role-missing: The token is fine, but none of its groups is one of the roles the"
                + " resource allows. Check groups.path and the issuer's roles; lightweight tokens leave them out.");
    assertThat(of(GOOD, 401, PLAIN + ", error_description=\"of another library\""))
        .isEqualTo("FINDING 'of another library'");
    assertThat(of(GOOD, 403)).isEqualTo("FINDING not accepted, without a reason");
  }

  @Test
  void finds_answers_that_are_not_those_of_a_bearer_resource() {
    assertThat(of(NO_TOKEN, 401))
        .isEqualTo("FINDING no WWW-Authenticate, which 401 must have (RFC 9110 section 15.5.2)");
    assertThat(of(NO_TOKEN, 401, "Basic realm=\"a\""))
        .isEqualTo("FINDING another mechanism of the server answers: 'Basic'");
    assertThat(of(NO_TOKEN, 401, PLAIN + ", error=\"invalid_token\""))
        .isEqualTo("FINDING an error code although nothing was sent (RFC 6750 section 3.1)");
    assertThat(of(NO_TOKEN, 403))
        .isEqualTo("FINDING expected 401; 403 for every caller is @DenyAll, or a proxy");
    assertThat(of(INVALID, 401, PLAIN))
        .isEqualTo("FINDING no error=\"invalid_token\" (RFC 6750 section 3.1)");
    assertThat(of(INVALID, 403)).isEqualTo("FINDING expected 401 (RFC 6750 section 3.1)");
    assertThat(of(MALFORMED, 403)).isEqualTo("FINDING expected 400 or 401 (RFC 6750 section 3.1)");
    assertThat(of(GOOD, 302))
        .isEqualTo("FINDING a redirect: a login page or proxy answers instead");
    assertThat(of(GOOD, 404)).isEqualTo("FINDING no resource answers at this path and method");
    assertThat(of(GOOD, 500))
        .isEqualTo("FINDING misconfigured, or an error of the application: see its log");
    assertThat(of(GOOD, 503))
        .isEqualTo("FINDING the service is not available: did its start fail?");
    assertThat(text(Judgement.of(Call.withoutToken(), new Answer(503, List.of(), true), false)))
        .isEqualTo("FINDING tokens can't be checked now: are the issuer's keys reachable?");
  }

  @Test
  void judges_preflights_as_browsers_do() {
    Preflight get = new Preflight("https://app.example", "GET");
    Preflight put = new Preflight("https://app.example", "PUT");
    Map<String, List<String>> allowed =
        Map.of(
            "access-control-allow-origin",
            List.of("https://app.example"),
            "access-control-allow-headers",
            List.of("X-A, Authorization"));

    assertThat(text(get.judge(204, allowed)))
        .isEqualTo("ok a browser at https://app.example may send a token");
    assertThat(text(put.judge(204, allowed)))
        .isEqualTo("FINDING Access-Control-Allow-Methods doesn't allow PUT");
    assertThat(text(get.judge(401, allowed)))
        .isEqualTo("FINDING a token is demanded, but browsers send none with a preflight");
    assertThat(text(get.judge(302, allowed))).isEqualTo("FINDING expected a status of 200 to 299");
    assertThat(text(get.judge(200, Map.of())))
        .isEqualTo("FINDING Access-Control-Allow-Origin doesn't allow 'https://app.example'");
    assertThat(
            text(
                get.judge(
                    200,
                    Map.of(
                        "access-control-allow-origin",
                        List.of("*"),
                        "access-control-allow-headers",
                        List.of("*")))))
        .isEqualTo("FINDING Access-Control-Allow-Headers must name authorization");
  }

  private static String of(Call.Kind kind, int status, String... challenges) {
    return text(
        Judgement.of(
            Call.of("call", kind, "x"),
            new Answer(status, Arrays.asList(challenges), false),
            false));
  }

  private static String text(Judgement judgement) {
    return (judgement.isFinding() ? "FINDING " : "ok ") + judgement.text();
  }
}
