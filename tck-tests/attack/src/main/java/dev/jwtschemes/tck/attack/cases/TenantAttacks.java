package dev.jwtschemes.tck.attack.cases;

import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Response.CLOSED;
import static dev.jwtschemes.tck.attack.Attack.on;
import static dev.jwtschemes.tck.attack.cases.Answers.BOUND;
import static dev.jwtschemes.tck.attack.cases.Answers.REACHED;
import static dev.jwtschemes.tck.attack.cases.Answers.REACHED_200;
import static dev.jwtschemes.tck.attack.cases.Answers.get;
import static dev.jwtschemes.tck.attack.cases.Answers.notReached;

import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.tck.attack.App;
import dev.jwtschemes.tck.attack.Attack;
import dev.jwtschemes.tck.attack.Check;
import dev.jwtschemes.tck.attack.Logged;
import dev.jwtschemes.tck.attack.NotLogged;
import dev.jwtschemes.tck.attack.Sent;
import dev.jwtschemes.tck.attack.app.tenants.TenantsApplication;
import dev.jwtschemes.testkit.TokenBuilder;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** K4: many schemes. */
final class TenantAttacks {
  private static final App TENANTS_33 = tenants(33);
  private static final App TENANTS_200 = tenants(200);
  private static final App TENANTS_1000 = tenants(1_000);

  private static final Expected ONE_401 =
      status(401).challenge("Bearer realm=\"everyone\"").lacking(REACHED);
  private static final Expected ONE_UNKNOWN_401 =
      Answers.invalid("everyone", "The issuer of the token is not accepted");

  private final Issuers issuers;

  private TenantAttacks(Issuers issuers) {
    this.issuers = issuers;
  }

  private static App tenants(int count) {
    return App.of("tenants-" + count, TenantsApplication.class)
        .configured(
            issuers ->
                Settings.of(
                    "attack.tenants",
                    String.valueOf(count),
                    "attack.key",
                    issuers.staff().publicKeyPem(),
                    "jwt-schemes.default",
                    "*",
                    "jwt-schemes.realm",
                    "everyone"));
  }

  private TokenBuilder tenant(int number) {
    return Tokens.of(issuers.staff())
        .issuer("https://t" + number + ".example")
        .audience("tenants")
        .upn("tenant" + number)
        .groups("clerk");
  }

  static List<Attack> of(Issuers issuers) {
    var attacks = new TenantAttacks(issuers);
    return Stream.of(
            attacks.many(TENANTS_33, 33),
            attacks.challenges(),
            attacks.windows(),
            attacks.many(TENANTS_200, 200),
            attacks.many(TENANTS_1000, 1_000))
        .flatMap(List::stream)
        .toList();
  }

  private List<Attack> many(App app, int count) {
    String prefix = "k4-" + count + "-candidates-";
    return List.of(
        on(
            app,
            prefix + "one-challenge",
            get("/api/tenants", ONE_401),
            get(
                "/api/tenants",
                "opaque",
                status(401)
                    .challenge(
                        "Bearer realm=\"everyone\", error=\"invalid_token\", error_description=\"The token is not a well-formed JWT\"")),
            get("/api/tenants", tenant(count + 1).compact(), ONE_UNKNOWN_401)),
        on(
            app,
            prefix + "chosen-one",
            get("/api/tenants", tenant(count).compact(), REACHED_200),
            get(
                "/api/tenants",
                tenant(count).signedByAnotherKey().compact(),
                Answers.invalid("everyone", "The signature of the token is invalid"))),
        on(
            app,
            prefix + "open-method-with-a-bad-token",
            get(
                "/api/tenants/open",
                "opaque",
                status(401)
                    .challenge(
                        "Bearer realm=\"everyone\", error=\"invalid_token\", error_description=\"The token is not a well-formed JWT\""))),
        on(
            app,
            prefix + "issuer-of-11000-letters",
            get("/api/tenants", tenant(1).compact(), REACHED_200),
            new Sent(
                Request.get("/api/tenants").bearer(tenant(1).issuer("t".repeat(11_000)).compact()),
                notReached(CLOSED, 400, 401, 413, 431),
                BOUND),
            new Sent(
                Request.get("/api/tenants").bearer(tenant(1).issuer("t".repeat(4_000)).compact()),
                notReached(401),
                BOUND),
            NotLogged.longerThan(4_000)));
  }

  private List<Attack> challenges() {
    Expected eight = status(401);
    for (int i = 1; i <= 8; i++) {
      eight = eight.challenge("Bearer realm=\"t" + i + "\"");
    }
    return List.of(
        on(TENANTS_33, "k4-8-candidates-are-named", get("/api/tenants/eight", eight)),
        on(TENANTS_33, "k4-9-candidates-are-not", get("/api/tenants/nine", ONE_401)));
  }

  /** A stranger's noise must not hide what insiders do. */
  private List<Attack> windows() {
    var checks = new ArrayList<Check>();
    IntStream.range(0, 120).forEach(i -> checks.add(get("/api/tenants", ONE_401)));
    String visitor = tenant(5).groups("visitor").compact();
    for (int i = 0; i < 7; i++) {
      checks.add(get("/api/tenants", visitor, notReached(403)));
    }
    checks.add(Logged.times(7, "role-missing.*"));
    return List.of(on(TENANTS_33, "k4-noise-hides-no-insider", checks.toArray(Check[]::new)));
  }
}
