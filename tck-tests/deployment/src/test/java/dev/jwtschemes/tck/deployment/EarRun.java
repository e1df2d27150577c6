package dev.jwtschemes.tck.deployment;

import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Request.get;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.jwtschemes.contract.Exchange;
import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.RawHttp;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.contract.Response;
import dev.jwtschemes.contract.run.ServerRun;
import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/**
 * Web applications in EARs and beside them on one server, each with its own schemes: {@code alone}
 * in an EAR, {@code one} and {@code two} in another, {@code left} and {@code right} without. {@code
 * two} and {@code right} call another issuer {@code partner} than the rest does.
 */
final class EarRun implements ServerSuite.Run {
  private static final List<String> FIRST = List.of("alone", "one", "left");
  private static final List<String> SECOND = List.of("two", "right");
  private static final Expected NO_TOKEN = status(401).challenge("Bearer realm=\"partner\"");
  private static final Expected OTHER_ISSUER =
      status(401)
          .challenge(
              "Bearer realm=\"partner\", error=\"invalid_token\", error_description=\"The issuer of"
                  + " the token is not accepted\"");

  private final ServerRun run;
  private final boolean pair;
  private final Map<String, String> reasons;
  private final Map<String, NeighbourCases.Case> cases = new LinkedHashMap<>();

  private EarRun(ServerRun run, boolean pair, Map<String, String> reasons) {
    this.run = run;
    this.pair = pair;
    this.reasons = Map.copyOf(reasons);
  }

  /**
   * Start everything, two of them in one EAR.
   *
   * @param reasons why the server answers something else, by case; it must then
   */
  static EarRun on(ApplicationServer product, Map<String, String> reasons)
      throws IOException, InterruptedException {
    return on(product, true, reasons);
  }

  /** Start everything on a server that refuses two of them in one EAR. */
  static EarRun withoutPair(ApplicationServer product, Map<String, String> reasons)
      throws IOException, InterruptedException {
    return on(product, false, reasons);
  }

  private static EarRun on(ApplicationServer product, boolean pair, Map<String, String> reasons)
      throws IOException, InterruptedException {
    ServerRun run =
        ServerRun.start(
            product,
            "ear",
            (issuers, directory) ->
                EarArchive.all(
                    pair, !reasons.containsKey(EarArchive.REPLACED), issuers, directory));
    return new EarRun(run, pair, reasons);
  }

  @Override
  public Stream<DynamicTest> tests() {
    String bob = run.issuers().bob().groups("clerk").compact();
    String carol = run.issuers().carol("two-app").compact();
    String alice = run.issuers().alice().compact();
    for (String each : FIRST) {
      addAll(each, "bob", bob, carol, "schemes=[partner, staff, third] heard=[bob]");
      add(each, "staff", get("/api/staff").bearer(alice).expect(status(200).withBody("alice")));
      add(each, "staff-by-partner", get("/api/staff").bearer(bob).expect(ofOtherScheme("staff")));
      add(
          each,
          "partner-by-staff",
          get("/api/partner").bearer(alice).expect(ofOtherScheme("partner")));
    }
    for (String each : SECOND) {
      addAll(each, "carol", carol, bob, "schemes=[partner] heard=[carol]");
      add(each, "by-staff", get("/api/partner").bearer(alice).expect(OTHER_ISSUER));
    }
    addDispatch("one", "two", bob);
    addDispatch("two", "one", carol);
    addSignOn("one", "two", bob, carol, "carol");
    addSignOn("two", "one", carol, bob, "bob");
    addSignOn("left", "right", bob, carol, "carol");
    addSignOn("alone", "two", bob, carol, "carol");
    var logins = new NeighbourCases(run);
    EarLoginCases.addTo(logins, pair, bob);
    if (reasons.containsKey(EarArchive.REPLACED)) {
      cases.put("refused-replaced", () -> refused(EarArchive.replaced(), "CWWKS1931E"));
    } else {
      EarLoginCases.addReplaced(logins, bob);
    }
    cases.putAll(logins.all());
    cases.put("log-without-problems", this::problems);
    cases.put("log-names-applications", this::names);
    if (!pair && run.deploysLater()) {
      cases.put("refused-pair", () -> refused(EarArchive.PAIR, "JWTS-306 "));
      cases.put(
          "refused-profile",
          () ->
              refused(
                  new EarArchive("malformed", List.of(EarArchive.MALFORMED)),
                  "JWTS-126 microprofile-config-prod.properties: "));
    }
    return cases.entrySet().stream()
        .map(
            each ->
                dynamicTest(
                    each.getKey(),
                    () ->
                        run.verdicts()
                            .judge(
                                each.getKey(),
                                "",
                                Optional.ofNullable(reasons.get(each.getKey())),
                                each.getValue().differences())));
  }

  /** A constraint before JAX-RS wants any scheme. */
  private static final Expected OTHER_ISSUER_OF_ALL =
      OTHER_ISSUER
          .challenge(
              "Bearer realm=\"staff\", error=\"invalid_token\", error_description=\"The issuer of"
                  + " the token is not accepted\"")
          .challenge(
              "Bearer realm=\"third\", error=\"invalid_token\", error_description=\"The issuer of"
                  + " the token is not accepted\"");

  private static final Expected NONE_OF_ALL =
      NO_TOKEN.challenge("Bearer realm=\"staff\"").challenge("Bearer realm=\"third\"");

  private void addAll(String to, String name, String own, String others, String known) {
    Expected guarded = FIRST.contains(to) ? OTHER_ISSUER_OF_ALL : OTHER_ISSUER;
    add(to, "no-token", get("/api/partner").expect(NO_TOKEN));
    add(to, "partner", get("/api/partner").bearer(own).expect(status(200).withBody(name)));
    add(to, "other-issuer", get("/api/partner").bearer(others).expect(OTHER_ISSUER));
    add(to, "known", get("/api/partner/known").bearer(own).expect(status(200).withBody(known)));
    add(to, "ejb", get("/api/desk").bearer(own).expect(status(200).withBody(name)));
    add(to, "ejb-no-token", get("/api/desk").expect(NO_TOKEN));
    add(to, "ejb-other-issuer", get("/api/desk").bearer(others).expect(OTHER_ISSUER));
    add(to, "page", get("/page").bearer(own).expect(status(200).withBody("page " + name)));
    add(to, "page-no-token", get("/page").expect(NO_TOKEN));
    add(to, "page-other-issuer", get("/page").bearer(others).expect(OTHER_ISSUER));
    add(to, "clerk", get("/clerk").bearer(own).expect(status(200).withBody("clerk " + name)));
    add(to, "clerk-other-issuer", get("/clerk").bearer(others).expect(OTHER_ISSUER));
    add(
        to,
        "guarded",
        get("/api/guarded").bearer(own).expect(status(200).withBody("guarded " + name)));
    add(to, "guarded-other-issuer", get("/api/guarded").bearer(others).expect(guarded));
  }

  private void add(String application, String id, Exchange exchange) {
    cases.put(
        application + "-" + id,
        () -> exchange.expected().differences(RawHttp.send(at(application), exchange.request())));
  }

  /** What one application lets pass and forwards is judged by the other one's rules. */
  private void addDispatch(String from, String to, String token) {
    for (String path : List.of("/api/partner", "/page", "/api/desk")) {
      Request request = get("/page?application=/" + to + "&to=" + path).bearer(token);
      cases.put(
          "dispatch-" + from + "-to-" + to + path.replace('/', '-'),
          () -> refusedOrAbsent(RawHttp.send(at(from), request)));
    }
  }

  private static List<String> refusedOrAbsent(Response response) {
    // 404: the server gives no application another one's context
    return List.of(401, 404).contains(response.status())
        ? List.of()
        : List.of("answers " + response.status() + ": " + response.body());
  }

  /** Cookies that a login at one application left authenticate no caller of another one. */
  private void addSignOn(String from, String to, String token, String own, String name) {
    String id = "sign-on-" + from + "-to-" + to;
    for (String path : List.of("/clerk", "/page", "/api/partner", "/api/desk", "/api/guarded")) {
      Expected refused = path.equals("/api/guarded") && FIRST.contains(to) ? NONE_OF_ALL : NO_TOKEN;
      String each = id + path.replace('/', '-');
      cases.put(
          each,
          () -> {
            Response response = RawHttp.send(at(to), with(cookies(from, token), get(path)));
            if (reasons.containsKey(each)) {
              assertThat(response.status()).isIn(401, 403); // the server's own answer, never 200
            }
            return refused.differences(response);
          });
    }
    cases.put(
        id + "-with-token",
        () ->
            status(200)
                .withBody("clerk " + name)
                .differences(
                    RawHttp.send(at(to), with(cookies(from, token), get("/clerk").bearer(own)))));
  }

  private static Expected ofOtherScheme(String realm) {
    return status(401)
        .challenge(
            "Bearer realm=\""
                + realm
                + "\", error=\"invalid_token\", error_description=\"The issuer of the token is not"
                + " accepted here\"");
  }

  private static Request with(String cookies, Request request) {
    return cookies.isEmpty() ? request : request.header("Cookie", cookies);
  }

  private String cookies(String application, String token) throws IOException {
    Response response = RawHttp.send(at(application), get("/clerk").bearer(token));
    var pairs = new ArrayList<String>();
    for (String cookie : response.values("Set-Cookie")) {
      pairs.add(cookie.replaceAll(";.*", ""));
    }
    return String.join("; ", pairs);
  }

  private List<String> problems() throws IOException {
    return run.log()
        .lines()
        .filter(
            line ->
                line.contains("JWTS-")
                    && !line.contains("JWTS-390 ") // logins that are kept
                    && !line.contains("JWTS-393 "))
        .limit(5)
        .toList();
  }

  /** The line of the start of each application begins with its name. */
  private List<String> names() throws IOException {
    var missing = new ArrayList<String>();
    for (String each : List.of("alone", "one", "two", "left", "right")) {
      Pattern line =
          Pattern.compile("\\[/?" + each + "([._]war)?] JWT Schemes .* has started with ");
      if (!line.matcher(run.log()).find()) {
        missing.add("no line of " + each);
      }
    }
    return missing;
  }

  private List<String> refused(EarArchive archive, String told)
      throws IOException, InterruptedException {
    int from = run.log().length();
    Path directory = Files.createDirectory(run.work().resolve(archive.name()));
    boolean deployed = run.deploy(archive.ear(run.issuers(), directory));
    run.awaitLog(from, told);
    return deployed ? List.of("was deployed") : List.of();
  }

  private URI at(String application) {
    return run.address(application);
  }

  @Override
  public void close() throws IOException {
    run.close();
  }
}
