package dev.jwtschemes.cli.issuer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jwt.SignedJWT;
import dev.jwtschemes.cli.Cli;
import dev.jwtschemes.cli.Page;
import dev.jwtschemes.cli.Ran;
import dev.jwtschemes.cli.Running;
import dev.jwtschemes.cli.Sample;
import java.net.ServerSocket;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IssuerIT {
  private static final String[] CLIENT = {
    "grant_type", "client_credentials", "client_id", "me", "groups", "clerk"
  };

  private final Http http = new Http();
  @TempDir Path folder;
  private Cli cli;

  @BeforeEach
  void prepare() {
    cli = new Cli(folder, folder.resolve("home"));
  }

  @Test
  void answers_as_its_page_records() throws Exception {
    Page page = Page.of("issuer");
    page.compare(cli, "");
    try (Running issuers = cli.start("issuer", "staff", "partner", "--port", "0")) {
      issuers.await("Stop with");
      String one = issuers.await("Issuer staff: http://127.0.0.1:(\\d+)").group(1);
      String two = issuers.await("Issuer partner: http://127.0.0.1:(\\d+)").group(1);

      assertThat(Files.readString(page.file()))
          .contains(issuers.output().replace(one, "9080").replace(two, "9081"));
    }
  }

  @Test
  void lets_an_application_trust_two_issuers_by_the_lines_it_prints() throws Exception {
    try (Running issuers = cli.start("issuer", "staff", "partner", "--port", "0")) {
      issuers.await("Stop with");
      List<String> options = new ArrayList<>();
      Matcher lines = Pattern.compile("-D\\S+").matcher(issuers.output());
      while (lines.find()) {
        options.add(lines.group());
      }
      assertThat(options).hasSize(12);
      String staff = http.token(issuers.await("Issuer staff: (\\S+)").group(1), CLIENT);
      String partner = http.token(issuers.await("Issuer partner: (\\S+)").group(1), CLIENT);
      try (Sample sample = Sample.start(folder, options)) {
        assertThat(sample.get("/orders", staff)).isEqualTo(200);
        assertThat(sample.get("/partner/orders", partner)).isEqualTo(200);
        assertThat(sample.get("/orders", partner)).isEqualTo(401);
        assertThat(sample.get("/partner/orders", staff)).isEqualTo(401);
      }
    }
  }

  @Test
  void rotates_and_is_down_as_often_as_asked() throws Exception {
    try (Running issuers =
        cli.start(
            "issuer",
            "staff",
            "--port=0",
            "--rotate-every=1s",
            "--down-every=3s",
            "--down-for=1s")) {
      String address = issuers.await("Issuer staff: (\\S+)").group(1);
      issuers.await("staff signs with k4; k3 stays published until the next\n");
      issuers.await("all answer 503 for 1 s\n[^\u0000]*all answer again\n");

      assertThat(http.get(address + "/jwks").body()).contains("\"kid\"").doesNotContain("\"k2\"");
    }
  }

  @Test
  void gives_clients_tokens_with_the_claims_that_they_ask_for() throws Exception {
    try (Running issuers =
        cli.start("issuer", "staff", "--port=0", "--algorithm=PS256", "--audience=orders")) {
      issuers.await("Stop with");
      String address = issuers.await("Issuer staff: (\\S+)").group(1);
      String plain = http.token(address, CLIENT);
      String other =
          http.token(
              address,
              "grant_type",
              "client_credentials",
              "client_id",
              "me",
              "scope",
              "read write",
              "audience",
              "a b",
              "claims",
              "{\"exp\":1,\"upn\":null}");

      assertThat(SignedJWT.parse(plain).getHeader().getAlgorithm().getName()).isEqualTo("PS256");
      assertThat(SignedJWT.parse(plain).getJWTClaimsSet().getClaims())
          .containsEntry("sub", "me")
          .containsEntry("upn", "me")
          .containsEntry("client_id", "me")
          .containsEntry("groups", List.of("clerk"))
          .containsEntry("aud", List.of("orders"));
      assertThat(claims(other)).contains("\"exp\":1,", "\"scope\":\"read write\"");
      assertThat(claims(other)).contains("\"aud\":[\"a\",\"b\"]").doesNotContain("upn");
    }
  }

  @Test
  void refuses_other_grants_clients_sites_and_bodies() throws Exception {
    try (Running issuers = cli.start("issuer", "staff", "--port=0")) {
      issuers.await("Stop with");
      String address = issuers.await("Issuer staff: (\\S+)").group(1);
      String token = address + "/token";

      assertThat(answer(http.post(token, "Accept", "*/*", "grant_type", "password")))
          .isEqualTo(
              "400 {\"error\":\"unsupported_grant_type\","
                  + "\"error_description\":\"grant_type must be client_credentials\"}\n");
      assertThat(answer(http.post(token, "Accept", "*/*", "grant_type", "client_credentials")))
          .isEqualTo(
              "401 {\"error\":\"invalid_client\","
                  + "\"error_description\":\"Send client_id, or Basic credentials; any do\"}\n");
      assertThat(http.post(token, "Origin", "https://evil.example", CLIENT).statusCode())
          .isEqualTo(403);
      assertThat(http.post(address + "/", "Origin", "null", "claims", "{}").statusCode())
          .isEqualTo(403);
      assertThat(http.post(token, "Accept", "*/*", "a", "x".repeat(70_000)).statusCode())
          .isEqualTo(400);
      assertThat(http.get(token).statusCode()).isEqualTo(405);
    }
  }

  @Test
  void writes_tokens_by_hand_on_a_page_without_script() throws Exception {
    try (Running issuers = cli.start("issuer", "staff", "--port=0")) {
      issuers.await("Stop with");
      String address = issuers.await("Issuer staff: (\\S+)").group(1);
      HttpResponse<String> form = http.get(address + "/");
      HttpResponse<String> answer =
          http.post(
              address + "/",
              "Origin",
              address,
              "header",
              "{\"alg\":\"none\"}",
              "claims",
              "</textarea><script>",
              "signature",
              "NONE");

      assertThat(form.headers().firstValue("Content-Security-Policy").orElse(""))
          .startsWith("default-src 'none';");
      assertThat(form.body()).contains("&quot;alg&quot;:&quot;ES256&quot;");
      assertThat(answer.body())
          .doesNotContain("<script>")
          .contains("eyJhbGciOiJub25lIn0.PC90ZXh0YXJlYT48c2NyaXB0Pg.<");
    }
  }

  @Test
  void names_the_port_that_is_in_use() throws Exception {
    try (ServerSocket socket = new ServerSocket(0)) {
      int port = socket.getLocalPort();
      assertThat(cli.run("issuer", "staff", "--port", "" + port))
          .isEqualTo(
              new Ran(
                  3,
                  "",
                  "jwt-schemes issuer: port "
                      + port
                      + " of 127.0.0.1 can't be opened; stop what uses it, or give another --port;"
                      + " 0 is any free one\n"));
    }
  }

  private static String answer(HttpResponse<String> response) {
    return response.statusCode() + " " + response.body();
  }

  private static String claims(String token) {
    return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), UTF_8);
  }
}
