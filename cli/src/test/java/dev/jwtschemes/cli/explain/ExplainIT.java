package dev.jwtschemes.cli.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.jwtschemes.cli.Cli;
import dev.jwtschemes.cli.Page;
import dev.jwtschemes.cli.Ran;
import dev.jwtschemes.cli.Sample;
import dev.jwtschemes.testkit.Issuers;
import dev.jwtschemes.testkit.TestIssuer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExplainIT {
  private final Issuers issuers =
      Issuers.of("staff", "partner").audience("orders").withoutSystemProperties().start();
  private final TestIssuer staff = issuers.get("staff");

  @TempDir Path temporary;
  private Path folder = Path.of("");
  private Cli cli = new Cli(folder, folder);

  @BeforeEach
  void prepare() throws Exception {
    folder = Files.createDirectory(temporary.toRealPath().resolve("project"));
    cli = new Cli(folder, temporary.toRealPath().resolve("home"));
    write("app.properties", issuers.asMicroProfileConfig());
  }

  @AfterEach
  void stop() {
    issuers.close();
  }

  @Test
  void answers_as_its_page_records() throws Exception {
    Path resources = Files.createDirectories(folder.resolve("src/main/resources/META-INF"));
    Files.writeString(
        resources.resolve("microprofile-config.properties"),
        """
        jwt-schemes.default=staff
        jwt-schemes.staff.authority=https://login.example.com/realms/staff
        jwt-schemes.staff.verify.audiences=orders
        jwt-schemes.partner.verify.issuer=https://id.partner.example
        jwt-schemes.partner.verify.publickey.location=https://id.partner.example/keys.json
        jwt-schemes.partner.verify.audiences=orders
        """);

    Page.of("explain").compare(cli, "");
  }

  @Test
  void accepts_what_an_application_accepts_and_fetches_the_keys_of_that_scheme_alone()
      throws Exception {
    Ran ran = explain(staff.token().compact(), "--config app.properties");

    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out())
        .startsWith("header\n  alg        ")
        .contains("\nscheme staff: its issuer is the token's\n")
        .endsWith("\nAccepted by scheme staff. Roles are not checked here.\n")
        .doesNotContain("scheme partner");
    assertThat(staff.fetches()).isEqualTo(1);
    assertThat(issuers.get("partner").fetches()).isZero();
  }

  @Test
  void shows_each_check_with_what_it_found_and_ends_with_the_reason_and_its_advice()
      throws Exception {
    Ran ran = explain(staff.token().audience("billing").compact(), "--config app.properties");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .containsPattern("\n  ok           signature +made with that key\n")
        .containsPattern("\n  FAILED       aud +\\[orders\\]\n +actual \\['billing'\\]\n")
        .containsPattern("\n  not reached  values +")
        .endsWith(
            "\nRejected by scheme staff: audience-mismatch, expected aud: [orders], actual:"
                + " ['billing']. None of the token's aud is one of the scheme's verify.audiences."
                + " Ask the issuer for a token for this service.\n");
  }

  @Test
  void fetches_nothing_offline() throws Exception {
    Ran ran = explain(staff.token().compact(), "--config app.properties --offline");

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.out()).contains("\n  unchecked    kid ").contains("keys-unavailable");
    assertThat(staff.fetches()).isZero();
  }

  @Test
  void fetches_nothing_for_a_token_of_no_scheme_whatever_it_names() throws Exception {
    String token =
        staff.token().issuer(staff.baseUrl() + "/other").header("jku", staff.jwksUrl()).compact();

    Ran ran = explain(token, "--config app.properties");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).contains("Rejected: issuer-not-registered, ");
    assertThat(staff.fetches()).isZero();
  }

  @Test
  void says_that_keys_are_missing_when_the_issuer_is_unreachable() throws Exception {
    String token = staff.token().compact();
    staff.outage();

    Ran ran = explain(token, "--config app.properties");

    assertThat(ran.exit()).isEqualTo(3);
    assertThat(ran.err()).isEmpty();
    assertThat(ran.out()).contains("Rejected by scheme staff: keys-unavailable, ");
  }

  @Test
  void uses_the_keys_of_a_file_and_keeps_the_issuer() throws Exception {
    write("keys.json", staff.jwksJson());
    write(
        "other.properties",
        "jwt-schemes.staff.authority=%s\njwt-schemes.staff.allow-http=true\njwt-schemes.staff.verify.audiences=orders\n"
            .formatted(staff.issuer()));
    String token = staff.token().compact();

    assertThat(explain(token, "--config other.properties --keys keys.json").exit()).isZero();
    assertThat(staff.fetches()).isZero();
    Ran other =
        explain(
            staff.token().issuer("https://a.example").compact(),
            "--config other.properties --keys keys.json");
    assertThat(other.out()).contains("issuer-not-registered");
  }

  @Test
  void prints_nothing_of_the_token_even_if_it_is_within_a_claim() throws Exception {
    String inner = staff.token().compact();
    String token = staff.token().claim("act", Map.of("token", inner)).claim("sub", inner).compact();

    for (String form : List.of("text", "json")) {
      Ran ran = explain(token, "--config app.properties --output " + form);
      assertThat(ran.exit()).isZero();
      for (String part : (token + "." + inner).split("\\.")) {
        assertThat(ran.out() + ran.err()).doesNotContain(part);
      }
      assertThat(ran.out()).contains("(token not shown)");
    }
  }

  @Test
  void keeps_control_characters_of_claims_from_the_terminal() throws Exception {
    String token =
        staff.token().claim("a\u001b[2J", "b\u001b]0;x\u0007\u202e\nscheme staff").compact();

    String out = explain(token, "--config app.properties").out();

    assertThat(out).doesNotContain("\u001b", "\u0007", "\u202e", "\nscheme staff\n");
  }

  @Test
  void shows_no_time_for_a_number_beyond_any() throws Exception {
    String token =
        staff
            .token()
            .claim("auth_time", new java.math.BigInteger("18446744073709551617"))
            .compact();

    Ran ran = explain(token, "--config app.properties");

    assertThat(ran.out()).contains("\n  auth_time  18446744073709551617\n");
    assertThat(ran.out()).doesNotContain("1970");
  }

  @Test
  void writes_json_with_the_members_of_the_console() throws Exception {
    Ran ran = explain(staff.token().compact(), "--config app.properties --output json");

    Map<String, Object> json = JSONObjectUtils.parse(ran.out());
    assertThat(json)
        .containsOnlyKeys("accepted", "sentence", "header", "claims", "times", "schemes")
        .containsEntry("accepted", true)
        .containsEntry("sentence", "Accepted by scheme staff. Roles are not checked here.");
    Map<String, Object> scheme = JSONObjectUtils.getJSONObjectArray(json, "schemes")[0];
    assertThat(scheme).containsOnlyKeys("name", "chosen", "why", "checks");
    assertThat(JSONObjectUtils.getJSONObjectArray(scheme, "checks")[0])
        .containsEntry("name", "size")
        .containsEntry("result", "passed")
        .containsEntry("expected", "at most 16384 characters");
  }

  @Test
  void asks_the_console_of_a_running_application_and_opens_it_once() throws Exception {
    Path classes = Path.of(folder + ":" + System.getProperty("console.jar", ""));
    List<String> options =
        issuers.properties().entrySet().stream()
            .map(each -> "-D" + each.getKey() + "=" + each.getValue())
            .toList();
    List<String> withConsole = new ArrayList<>(options);
    withConsole.add("-Djwt-schemes.console=true");
    try (Sample sample = Sample.start(classes, withConsole)) {
      String address = sample.process().await("console: (http://\\S+)").group(1);
      String token = staff.token().audience("billing").compact();
      // Has it fetch the keys, which an explanation would not.
      assertThat(sample.get("/orders", token)).isEqualTo(401);

      Ran ran = explain(token, "--console " + address);

      assertThat(ran.err()).isEmpty();
      assertThat(ran.exit()).isEqualTo(1);
      assertThat(ran.out())
          .containsPattern("\n  FAILED       aud +\\[orders\\]\n +actual \\['billing'\\]\n")
          .contains("\nRejected by scheme staff: audience-mismatch, ");
      assertThat(explain(token, "--console " + address))
          .isEqualTo(
              new Ran(
                  1,
                  "",
                  "jwt-schemes explain: the console doesn't open: the address was used, or is"
                      + " wrong; each opens it once; the application's log has the next one\n"));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          2 | t.t.t | it isn't known which schemes the application has; give --config, --app or --console
          2 | t.t.t --config app.properties --fetch | --fetch is for addresses in an application's own configuration; give it with --app, and without --offline
          2 | t.t.t --app empty --resource a#b --fetch --offline | --fetch is for addresses in an application's own configuration; give it with --app, and without --offline
          2 | t.t.t --config app.properties --console http://127.0.0.1:1/?key=a | a running application has its own configuration; give --console without --config and --app
          2 | t.t.t --config app.properties --resource a#b | --resource and --app belong together; give both, for instance --app target/orders.war --resource "GET /orders"
          2 | t.t.t --app empty | --resource and --app belong together; give both, for instance --app target/orders.war --resource "GET /orders"
          2 | t.t.t --app empty --console http://127.0.0.1:1/?key=a | a running application has its own configuration; give --console without --config and --app
          2 | t.t.t --app empty --resource a#b --scheme staff | the resource says which schemes may check the token; give --resource or --scheme
          2 | t.t.t --app none --resource a#b | there is nothing at none; give a WAR, an EAR, a jar or a folder of classes
          3 | t.t.t --app empty --resource a#b | empty is not an archive, or not a whole one (zip file is empty); give a WAR, an EAR, a jar or a folder of classes, built anew
          2 | t.t.t --console http://127.0.0.1:1/?key=a --offline | --scheme, --keys and --offline don't go with --console; see "jwt-schemes explain --help"
          2 | t.t.t --console https://a.example/ | https://a.example/ is not the address of a console on this machine; copy it from the application's log, with its key
          3 | t.t.t --console http://127.0.0.1:1/?key=a | the console doesn't answer (ConnectException); check whether the application runs
          2 | t.t.t --config none | the configuration can't be read from none; name a file of MicroProfile Config with --config
          3 | t.t.t --config broken | broken can't be parsed as properties; check its escapes, such as a backslash before u
          1 | t.t.t --config empty | the configuration has no scheme that can be used; name the file that has jwt-schemes.<name>.* or mp.jwt.*
          2 | t.t.t --config app.properties --scheme staf | the configuration has no scheme 'staf'; it has [partner, staff], did you mean 'staff'?
          2 | t.t.t --config app.properties --keys empty | --keys is for one scheme, and there are [partner, staff]; choose it with --scheme
          2 | t.t.t --config app.properties --scheme staff --keys none | keys can't be read from none; give a file with a JWKS, a JWK or PEM
          2 | a"b --config app.properties | what was given as a token isn't one (RFC 6750 section 2.1); give it without quotes, as @FILE, or - for standard input
          """)
  void refuses_what_it_cannot_use(int exit, String arguments, String line) throws Exception {
    write("empty", "");
    write("broken", "a=\\u00zz\n");

    assertThat(cli.run(("explain " + arguments).split(" ")))
        .isEqualTo(new Ran(exit, "", "jwt-schemes explain: " + line + "\n"));
  }

  @Test
  void explains_as_on_a_resource_of_an_application_that_does_not_run() throws Exception {
    Ran ran = explainOn("GET /partner/orders", staff.token().compact());

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .startsWith(
            """
            resource
              method     dev.jwtschemes.sample.PartnerOrderResource#list
              requests   ["GET /partner/orders"]
              rule       authenticated
              schemes    ["partner"]
            header
            """)
        .contains("\nscheme partner\n")
        .doesNotContain("scheme staff")
        .contains("\nRejected: issuer-of-other-scheme, ");
  }

  @Test
  void finds_a_resource_by_its_method_too() throws Exception {
    Ran ran =
        explainOn(
            "dev.jwtschemes.sample.PartnerOrderResource#list",
            issuers.get("partner").token().compact());

    assertThat(ran.out()).endsWith("\nAccepted by scheme partner.\n");
    assertThat(ran.exit()).isZero();
  }

  @Test
  void says_that_a_caller_without_a_role_of_the_resource_is_forbidden() throws Exception {
    Ran ran = explainOn("GET /orders", staff.token().groups("guest").compact());

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out())
        .contains("\n  rule       roles [clerk]\n")
        .doesNotContain("FAILED")
        .endsWith(
            "\nForbidden: role-missing, expected one of the groups: [clerk], actual: ['guest']. The"
                + " token is accepted by scheme staff. The token is fine, but none of its groups is"
                + " one of the roles the resource allows. Check groups.path and the issuer's roles;"
                + " lightweight tokens leave them out.\n");
  }

  @Test
  void accepts_a_caller_with_a_role_of_the_resource() throws Exception {
    Ran ran = explainOn("GET /orders", staff.token().groups("clerk").compact());

    assertThat(ran.out()).endsWith("\nAccepted by scheme staff.\n");
    assertThat(ran.exit()).isZero();
  }

  @Test
  void says_which_resources_there_are() throws Exception {
    assertThat(explainOn("GET /partner/order", staff.token().compact()))
        .isEqualTo(
            new Ran(
                2,
                "",
                "jwt-schemes explain: no resource method is declared as 'GET /partner/order'; there"
                    + " are [GET /denied, GET /either, GET /open, GET /optional, GET /orders, GET"
                    + " /partner/orders, GET /whoami, GET …/], did you mean 'GET /partner/orders'?\n"));
  }

  @Test
  void says_that_a_resource_accepts_no_token() throws Exception {
    assertThat(explainOn("GET /denied", staff.token().compact()))
        .isEqualTo(
            new Ran(
                1,
                "",
                "jwt-schemes explain: dev.jwtschemes.sample.AccessResource#denied accepts no token:"
                    + " denied; check its annotations, and jwt-schemes.unannotated\n"));
  }

  private Ran explainOn(String resource, String token) throws Exception {
    String war =
        Path.of(System.getProperty("sample.jar", "")).resolveSibling("two-issuers.war").toString();
    write("token.txt", token);
    return cli.run(
        "explain",
        "@token.txt",
        "--app",
        war,
        "--resource",
        resource,
        "--config",
        "app.properties");
  }

  @Test
  void explains_what_is_no_jwt() throws Exception {
    Ran ran = cli.run("explain", "t.t.t", "--config", "app.properties");

    assertThat(ran.exit()).isEqualTo(1);
    assertThat(ran.out()).startsWith("Rejected: token-not-jwt, ");
  }

  @Test
  void names_what_stops_a_deployment_with_this_configuration() throws Exception {
    write("more.properties", "jwt-schemes.third.verify.issuer=a\n");

    Ran ran = explain(staff.token().compact(), "--config app.properties --config more.properties");

    assertThat(ran.exit()).isZero();
    assertThat(ran.err()).contains("scheme 'third'");
  }

  private Ran explain(String token, String options) throws Exception {
    write("token", token);
    return cli.run(("explain @token " + options).split(" "));
  }

  private void write(String name, String text) throws Exception {
    Files.writeString(folder.resolve(name), text);
  }
}
