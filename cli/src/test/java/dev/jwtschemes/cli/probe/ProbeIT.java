package dev.jwtschemes.cli.probe;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.jwtschemes.cli.Cli;
import dev.jwtschemes.cli.Page;
import dev.jwtschemes.cli.Ran;
import dev.jwtschemes.cli.Running;
import dev.jwtschemes.cli.Sample;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProbeIT {
  /** {"alg":"none"}, {"iss":"a"}, no signature. */
  private static final String TOKEN = "eyJhbGciOiJub25lIn0.eyJpc3MiOiJhIn0.c2ln";

  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void prepare() {
    cli = new Cli(folder, folder.resolve("home"));
  }

  @Test
  void answers_as_its_page_records() throws Exception {
    try (Running issuers = cli.start("issuer", "staff", "partner", "--port", "0")) {
      issuers.await("Stop with");
      List<String> options =
          Pattern.compile("-D\\S+")
              .matcher(issuers.output())
              .results()
              .map(MatchResult::group)
              .toList();
      String issuer = issuers.await("Issuer staff: (\\S+)").group(1);
      try (Sample sample = Sample.start(folder, options)) {
        Page.of("probe")
            .compare(
                cli,
                "",
                Map.of(
                    "http://localhost:8080/api",
                    sample.address(),
                    "http://127.0.0.1:9080",
                    issuer));
      }
    }
  }

  @Test
  void calls_nothing_but_the_address_and_prints_no_token() throws Exception {
    Queue<String> calls = new ConcurrentLinkedQueue<>();
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          String sent = exchange.getRequestHeaders().getFirst("Authorization");
          calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " " + sent);
          exchange.getResponseHeaders().set("Location", "/login");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.start();
    String url = "http://127.0.0.1:" + server.getAddress().getPort() + "/a?b=c";
    Files.writeString(folder.resolve("token"), "Bearer " + TOKEN + "\n", UTF_8);

    Ran ran = cli.run("probe", url, "--token", "@token", "--cors", "https://app.example");
    server.stop(0);

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith(
            "GET "
                + url
                + "\n  no token         302  FINDING  a redirect: a login page or proxy answers instead\n"
                + "  good token       302  FINDING  a redirect")
        .endsWith("\n10 findings.\n")
        .doesNotContain("eyJ");
    assertThat(calls)
        .contains("GET /a?b=c null", "GET /a?b=c Bearer " + TOKEN, "OPTIONS /a?b=c null")
        .contains("GET /a?b=c Bearer \"" + TOKEN + "\"", "GET /a?b=c " + TOKEN)
        .contains("GET /a?b=c Bearer eyJhbGciOiJub25lIn0.eyJpc3MiOiJhIn0.")
        .allMatch(call -> call.startsWith("GET /a?b=c ") || call.equals("OPTIONS /a?b=c null"))
        .hasSize(10);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2 | ftp://a | ftp://a is not an address that can be called; give an http or https URL without user and fragment
          2 | http://u:p@a/ | http://...@a/ is not an address that can be called; give an http or https URL without user and fragment
          2 | http://a.example/ --token TOKEN | a token would cross the network in plain text to http://a.example/; use https, or --allow-http if the token is worth nothing
          2 | http://127.0.0.1:1/ --token a"b | what was given as a token isn't one (RFC 6750 section 2.1); give it without quotes, as @FILE, or - for standard input
          2 | http://127.0.0.1:1/ --token @none | the token can't be read from 'none'; give a file that is there, - for standard input, or the token
          2 | http://127.0.0.1:1/ --token - | what was given as a token isn't one (RFC 6750 section 2.1); give it without quotes, as @FILE, or - for standard input
          2 | http://127.0.0.1:1/ --token x --issuer http://127.0.0.1:1 | --token and --issuer contradict each other; keep one
          2 | http://127.0.0.1:1/ --method get | 'get' is not a method; write it in capitals
          2 | http://127.0.0.1:1/ --cors app.example | 'app.example' is not an origin; write scheme, host and port alone, for instance https://app.example
          3 | http://127.0.0.1:1/ --issuer http://127.0.0.1:1 | http://127.0.0.1:1/token doesn't answer (ConnectException); check the address, and whether the service runs
          """)
  void refuses_what_it_cannot_call(int exit, String arguments, String line) throws Exception {
    assertThat(cli.run(("probe " + arguments.replace("TOKEN", TOKEN)).split(" ")))
        .isEqualTo(new Ran(exit, "", "jwt-schemes probe: " + line + "\n"));
  }
}
