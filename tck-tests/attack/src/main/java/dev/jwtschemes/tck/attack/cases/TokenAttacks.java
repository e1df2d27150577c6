package dev.jwtschemes.tck.attack.cases;

import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Response.CLOSED;
import static dev.jwtschemes.tck.attack.Attack.on;
import static dev.jwtschemes.tck.attack.cases.Answers.BOUND;
import static dev.jwtschemes.tck.attack.cases.Answers.REACHED_200;
import static dev.jwtschemes.tck.attack.cases.Answers.STAFF_ROLE_403;
import static dev.jwtschemes.tck.attack.cases.Answers.get;
import static dev.jwtschemes.tck.attack.cases.Answers.invalid;
import static dev.jwtschemes.tck.attack.cases.Answers.notReached;

import com.nimbusds.jose.util.Base64URL;
import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.tck.attack.App;
import dev.jwtschemes.tck.attack.Attack;
import dev.jwtschemes.tck.attack.Check;
import dev.jwtschemes.tck.attack.Logged;
import dev.jwtschemes.tck.attack.NotLogged;
import dev.jwtschemes.tck.attack.Sent;
import dev.jwtschemes.tck.attack.app.tokens.TokensApplication;
import dev.jwtschemes.testkit.TokenBuilder;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** K4, K5 and the rest: what a token or header may cost, forge and claim. */
final class TokenAttacks {
  private static final App TOKENS =
      App.of("tokens", TokensApplication.class).configured(TokenAttacks::settings);

  private static final App NUMBERED =
      App.of("numbered-key", TokensApplication.class)
          .configured(
              issuers ->
                  inline(
                      "staff",
                      issuers.staff().issuer(),
                      WeakKeys.beside(issuers.staff(), issuers.shared(), "5"),
                      "RS256"));

  /** Some servers refuse by themselves what is large. */
  private static final Expected BAD = notReached(CLOSED, 400, 401, 413, 431);

  private static final String ESCAPE = "\u001b[31m";
  private static final String FORGED = "x\nFORGED line";

  private final Issuers issuers;
  private final TokenBuilder admin;
  private final TokenBuilder shared;

  private TokenAttacks(Issuers issuers) {
    this.issuers = issuers;
    this.admin = Tokens.alice(issuers).groups("admin");
    this.shared = Tokens.of(issuers.shared()).upn("carol");
  }

  private static Map<String, String> settings(Issuers issuers) {
    Map<String, String> all = Settings.twoSchemes(issuers);
    all.putAll(Settings.scheme("edwards", issuers.late(), "edwards-app"));
    for (String each : List.of("cookies", "roles", "scope", "separated", "bound")) {
      all.putAll(Settings.scheme(each, issuers.shared(), each + "-app"));
    }
    all.putAll(
        Settings.of(
            "jwt-schemes.edwards.verify.publickey.algorithm", "EdDSA",
            "jwt-schemes.cookies.token.header", "Cookie",
            "jwt-schemes.cookies.token.cookie", "Bearer",
            "jwt-schemes.roles.groups.path", "roles",
            "jwt-schemes.scope.groups.path", "scope",
            "jwt-schemes.separated.groups.path", "roles",
            "jwt-schemes.separated.groups.separator", ",",
            "jwt-schemes.bound.binding", "ignore"));
    all.putAll(
        inline("third", issuers.curve().issuer(), WeakKeys.crowd(issuers.curve(), 3), "ES256"));
    all.putAll(
        inline("fourth", issuers.curve().issuer(), WeakKeys.crowd(issuers.curve(), 4), "ES256"));
    all.putAll(
        inline("numbered", issuers.shared().issuer(), issuers.shared().publicKeyPem(), "RS256"));
    all.putAll(Settings.scheme("unusable", issuers.stranger(), "unusable-app"));
    all.put(
        "jwt-schemes.unusable.verify.publickey.location",
        issuers.stranger().baseUrl() + "/.well-known/openid-configuration");
    return new TreeMap<>(all);
  }

  private static Map<String, String> inline(
      String name, String issuer, String keys, String algorithm) {
    String prefix = "jwt-schemes." + name + ".verify.";
    return Settings.of(
        prefix + "issuer", issuer,
        prefix + "audiences", name + "-app",
        prefix + "publickey", keys,
        prefix + "publickey.algorithm", algorithm);
  }

  static List<Attack> of(Issuers issuers) {
    issuers.late().rotate("EdDSA");
    var attacks = new TokenAttacks(issuers);
    return Stream.of(
            attacks.large(),
            attacks.garbage(),
            attacks.crowds(),
            attacks.groups(),
            attacks.text(),
            attacks.signatures(),
            attacks.places(),
            attacks.meaning())
        .flatMap(List::stream)
        .toList();
  }

  private static Attack tokens(String id, Check... checks) {
    return on(TOKENS, id, checks);
  }

  private static Sent bounded(TokenBuilder token, Expected expected) {
    return bounded("Bearer " + token.compact(), expected);
  }

  private static Sent bounded(String authorization, Expected expected) {
    return new Sent(Request.get("/api/admin").authorization(authorization), expected, BOUND);
  }

  private Sent warm() {
    return get("/api/admin", admin.compact(), REACHED_200);
  }

  private List<Attack> large() {
    String digits = "7".repeat(11_763);
    String header = "{\"alg\":\"RS256\",\"kid\":\"k1\",\"n\":%s}";
    String claims =
        "{\"iss\":\"" + issuers.staff().issuer() + "\",\"aud\":\"staff-app\",\"upn\":\"u\",%s}";
    return List.of(
        tokens(
            "k4-number-of-11763-digits-in-the-header",
            warm(),
            bounded(admin.rawHeader(header.formatted(digits)).signedByAnotherKey(), BAD)),
        tokens(
            "k4-number-of-5000-digits-in-the-header",
            warm(),
            bounded(
                admin.rawHeader(header.formatted("7".repeat(5_000))).signedByAnotherKey(), BAD)),
        tokens(
            "k4-number-with-a-huge-exponent-in-the-header",
            warm(),
            bounded(admin.rawHeader(header.formatted("1e2000000000")).signedByAnotherKey(), BAD)),
        tokens(
            "k4-number-with-a-huge-exponent-in-exp",
            warm(),
            bounded(admin.rawClaims(claims.formatted("\"exp\":1e2000000000")), BAD),
            bounded(admin.rawClaims(claims.formatted("\"exp\":1e-2000000000")), BAD),
            bounded(admin.rawClaims(claims.formatted("\"iat\":1,\"exp\":9e999999999")), BAD)),
        tokens(
            "k4-issuer-of-11000-letters",
            warm(),
            bounded(admin.issuer("i".repeat(11_000)).signedByAnotherKey(), BAD),
            NotLogged.longerThan(4_000)),
        tokens(
            "k4-issuer-of-4000-letters",
            bounded(admin.issuer("i".repeat(4_000)), BAD),
            Logged.now("issuer-"),
            NotLogged.longerThan(4_000)),
        tokens(
            "k4-kid-of-4000-letters",
            bounded(admin.kid("k".repeat(4_000)), notReached(401, 503)),
            NotLogged.longerThan(4_000)),
        tokens(
            "k4-audience-of-1000-entries",
            bounded(admin.claim("aud", numbered("a")), BAD),
            NotLogged.longerThan(4_000)),
        tokens(
            "k4-groups-of-1000-entries",
            bounded(admin.claim("groups", numbered("g")), notReached(CLOSED, 400, 403, 413, 431)),
            NotLogged.longerThan(4_000)),
        tokens(
            "k4-header-of-500-members",
            warm(),
            bounded(
                admin
                    .rawHeader(
                        IntStream.range(0, 500)
                            .mapToObj(i -> "\"m" + i + "\":0")
                            .collect(
                                java.util.stream.Collectors.joining(
                                    ",", "{\"alg\":\"RS256\",", "}")))
                    .signedByAnotherKey(),
                BAD)),
        tokens(
            "k4-deep-header",
            warm(),
            bounded(
                admin.rawHeader(header.formatted("[".repeat(2_000) + "]".repeat(2_000))), BAD)));
  }

  private static List<String> numbered(String prefix) {
    return IntStream.range(0, 1_000).mapToObj(i -> prefix + i).toList();
  }

  private List<Attack> garbage() {
    return List.of(
        tokens(
            "k4-garbage-of-8000-equal-signs", warm(), bounded("Bearer " + "=".repeat(7_500), BAD)),
        tokens(
            "k4-garbage-that-nearly-is-a-token",
            warm(),
            bounded("Bearer " + "a".repeat(7_500) + "!", BAD)),
        tokens("k4-garbage-of-dots", warm(), bounded("Bearer " + ".".repeat(7_500), BAD)),
        tokens("k4-garbage-of-spaces", warm(), bounded("Bearer" + " ".repeat(7_000) + "a a", BAD)),
        tokens("k4-garbage-of-bearers", warm(), bounded("Bearer ".repeat(1_000), BAD)),
        tokens(
            "k4-garbage-in-a-cookie",
            new Sent(
                Request.get("/api/admin/cookies").header("Cookie", "Bearer=\";=,".repeat(600)),
                BAD,
                BOUND)),
        tokens(
            "k4-a-hundred-authorization-headers",
            new Sent(
                many(Request.get("/api/admin"), 100),
                notReached(CLOSED, 400, 401, 413, 431),
                BOUND)));
  }

  private static Request many(Request request, int times) {
    Request all = request;
    for (int i = 0; i < times; i++) {
      all = all.bearer("a.b.c" + i);
    }
    return all;
  }

  private List<Attack> crowds() {
    TokenBuilder curve = Tokens.of(issuers.curve()).groups("admin");
    return List.of(
        tokens(
            "k4-one-kid-200-times-forged",
            new Sent(
                Request.get("/api/admin/fourth")
                    .bearer(curve.audience("fourth-app").signedByAnotherKey().compact()),
                notReached(401),
                BOUND)),
        tokens(
            "also-one-kid-200-times-third-key",
            get("/api/admin/third", curve.audience("third-app").compact(), REACHED_200)),
        tokens(
            "also-one-kid-200-times-fourth-key",
            get("/api/admin/fourth", curve.audience("fourth-app").compact(), notReached(401))));
  }

  private List<Attack> groups() {
    return List.of(
        claims("text", "clerk", status(200).holding("clerk=true", "raw=", "clerk")),
        claims("numbers", List.of(1, 2), status(200).holding("1", "2", "clerk=false")),
        claims("objects", List.of(Map.of("id", "x7")), status(200).holding("x7", "clerk=false")),
        claims("object", Map.of("id", "x8"), status(200).holding("x8", "clerk=false")),
        claims("boolean", true, status(200).holding("raw=", "true", "clerk=false")),
        claims("number", 1.5, status(200).holding("1.5", "clerk=false")),
        claims("nested", List.of(List.of("clerk")), status(200).holding("clerk=false")),
        claims("empty", List.of(), status(200).holding("clerk=false")),
        claims("blank", "", status(200).holding("clerk=false")),
        tokens(
            "k4-groups-null",
            get(
                "/api/claims",
                Tokens.alice(issuers)
                    .rawClaims(
                        "{\"iss\":\""
                            + issuers.staff().issuer()
                            + "\",\"aud\":\"staff-app\",\"jti\":\"j\",\"upn\":\"u\",\"iat\":1700000000,\"exp\":4000000000,\"groups\":null}")
                    .compact(),
                status(200).holding("clerk=false")),
            NotLogged.now("^\\s+at ")),
        tokens(
            "k4-groups-objects-refuse-roles-not-resources",
            get(
                "/api/admin",
                Tokens.alice(issuers).claim("groups", List.of(Map.of("id", "admin"))).compact(),
                STAFF_ROLE_403)));
  }

  private Attack claims(String id, Object groups, Expected expected) {
    return tokens(
        "k4-groups-" + id,
        get("/api/claims", Tokens.alice(issuers).claim("groups", groups).compact(), expected),
        NotLogged.now("^\\s+at |Exception"));
  }

  private List<Attack> text() {
    return List.of(
        forged(
            "groups",
            admin.groups(FORGED, ESCAPE, "g".repeat(5_000)),
            STAFF_ROLE_403,
            "role-missing"),
        forged("name", Tokens.alice(issuers).upn(FORGED + ESCAPE), STAFF_ROLE_403, "role-missing"),
        forged(
            "reject",
            admin.claim("reject", FORGED + ESCAPE + "r".repeat(5_000)),
            invalid("staff", "The token was rejected"),
            "rejected-by-application"),
        forged("issuer", admin.issuer(FORGED + ESCAPE), notReached(401), "issuer-"),
        forged("audience", admin.audience(FORGED, ESCAPE), notReached(401), "audience-mismatch"),
        forged(
            "kid",
            admin.kid(FORGED + ESCAPE),
            notReached(401, 503),
            "key-not-found|refresh-over-budget"),
        forged("type", admin.type(FORGED + ESCAPE), notReached(401), "type-not-allowed"),
        forged(
            "algorithm",
            admin.header("alg", FORGED + ESCAPE),
            notReached(401),
            "algorithm-not-allowed"),
        forged(
            "critical",
            admin.header("crit", List.of(FORGED, ESCAPE)),
            notReached(401),
            "critical-header-unknown"),
        forged(
            "c1-controls",
            admin.audience("a\u0085FORGED\u009b31m"),
            notReached(401),
            "audience-mismatch"),
        forged(
            "separators",
            admin.audience("a\u2028FORGED\u2029FORGED"),
            notReached(401),
            "audience-mismatch"),
        forged(
            "directions",
            admin.audience("a\u202egro.live\u2066\u200f"),
            notReached(401),
            "audience-mismatch"),
        forged(
            "lone-surrogate",
            admin.rawClaims(
                "{\"iss\":\""
                    + issuers.staff().issuer()
                    + "\",\"aud\":\"a\\ud800b\",\"jti\":\"j\",\"upn\":\"u\",\"iat\":1700000000,\"exp\":4000000000}"),
            notReached(401),
            "audience-mismatch|token-not-jwt|claim-malformed"),
        tokens(
            "k5-path",
            get("/api/admin/named/a%0aFORGED%1b%5b31m", notReached(400, 401, 404)),
            get("/api/admin/named/a%c2%9b31m%e2%80%a8FORGED%e2%80%ae", notReached(400, 401, 404)),
            get("/api/admin/named/" + "p".repeat(4_000), notReached(400, 401, 404)),
            NotLogged.controls(),
            NotLogged.now("^FORGED"),
            NotLogged.longerThan(4_000)),
        tokens(
            "k5-header-value",
            new Sent(
                Request.get("/api/admin").authorization("Bearer \u0085\u009b31m"),
                notReached(400, 401)),
            NotLogged.controls()),
        tokens(
            "k5-fetch-message-is-quoted-once",
            get(
                "/api/admin/unusable",
                Tokens.of(issuers.stranger()).audience("unusable-app").compact(),
                status(503).withRetryAfter()),
            Logged.now("keys-unavailable"),
            NotLogged.ever("n\\?t ")));
  }

  private static Attack forged(String id, TokenBuilder token, Expected expected, String reason) {
    return tokens(
        "k5-" + id,
        get("/api/admin", token.compact(), expected),
        Logged.now(reason),
        NotLogged.controls(),
        NotLogged.now("^FORGED"),
        NotLogged.longerThan(4_000));
  }

  private List<Attack> signatures() {
    String good = Tokens.of(issuers.late()).audience("edwards-app").groups("admin").compact();
    Expected bad = invalid("edwards", "The signature of the token is invalid");
    byte[] signature = new Base64URL(good.substring(good.lastIndexOf('.') + 1)).decode();
    return List.of(
        tokens("also-eddsa-as-it-should-be", get("/api/admin/edwards", good, REACHED_200)),
        tokens(
            "also-eddsa-zero-byte-appended",
            get("/api/admin/edwards", signed(good, Arrays.copyOf(signature, 65)), bad)),
        tokens(
            "also-eddsa-cut-or-doubled",
            get("/api/admin/edwards", signed(good, Arrays.copyOf(signature, 63)), bad),
            get("/api/admin/edwards", signed(good, Arrays.copyOf(signature, 128)), bad),
            get("/api/admin/edwards", signed(good, new byte[64]), bad)));
  }

  private static String signed(String token, byte[] signature) {
    return token.substring(0, token.lastIndexOf('.') + 1) + Base64URL.encode(signature);
  }

  private List<Attack> places() {
    String token = shared.audience("cookies-app").groups("admin").compact();
    Expected none = status(401).challenge("Bearer realm=\"cookies\"");
    return List.of(
        tokens("also-cookie-as-it-should-be", cookie("theme=dark; Bearer=" + token, REACHED_200)),
        tokens("also-cookie-after-a-comma", cookie("theme=dark,Bearer=" + token, none)),
        tokens("also-cookie-after-a-comma-and-space", cookie("theme=dark, Bearer=" + token, none)),
        tokens(
            "also-cookie-in-quotes-after-a-comma",
            cookie("theme=\"dark\",Bearer=" + token, none),
            cookie("theme=\"dark; Bearer=" + token + "\"", notReached(200, 400, 401))),
        tokens(
            "also-cookie-twice",
            cookie("Bearer=a.b.c; Bearer=" + token, notReached(400, 401)),
            cookie("Bearer=" + token + "; Bearer=a.b.c", notReached(400, 401)),
            new Sent(
                Request.get("/api/admin/cookies")
                    .header("Cookie", "Bearer=a.b.c")
                    .header("Cookie", "Bearer=" + token),
                notReached(400, 401))),
        tokens(
            "also-cookie-of-a-similar-name",
            cookie("bearer=" + token, none),
            cookie("XBearer=" + token, none)));
  }

  private static Sent cookie(String value, Expected expected) {
    return new Sent(Request.get("/api/admin/cookies").header("Cookie", value), expected);
  }

  private List<Attack> meaning() {
    TokenBuilder numbered = shared.audience("numbered-app").groups("admin");
    Expected malformed = invalid("numbered", "The token is not a well-formed JWT");
    // of the issuer that the set is configured for, with the key that has no usable id
    TokenBuilder other =
        shared.issuer(issuers.staff().issuer()).audience("staff-app").groups("admin");
    TokenBuilder bound =
        admin.claim("cnf", Map.of("jkt", "0ZcOCORZNYy-DWpqq30jZyJGHTN0d2HglBV3uiguA4I"));
    return List.of(
        tokens(
            "also-kid-that-is-no-string",
            get("/api/admin/numbered", numbered.compact(), REACHED_200),
            get("/api/admin/numbered", numbered.header("kid", 5).compact(), malformed),
            get("/api/admin/numbered", numbered.header("kid", Map.of()).compact(), malformed),
            get("/api/admin/numbered", numbered.header("kid", List.of("k1")).compact(), malformed),
            get("/api/admin/numbered", numbered.header("kid", true).compact(), malformed),
            Logged.now("kid in the header is not a string")),
        tokens(
            "also-kid-that-is-no-string-forged",
            get(
                "/api/admin/numbered",
                numbered.signedByAnotherKey().header("kid", 5).compact(),
                malformed)),
        on(
            NUMBERED,
            "also-kid-of-a-key-that-is-no-string",
            get("/api/admin", admin.compact(), REACHED_200),
            get("/api/admin", admin.withoutKid().compact(), REACHED_200),
            get("/api/admin", other.compact(), notReached(401)),
            get("/api/admin", other.kid("5").compact(), notReached(401)),
            get("/api/admin", other.withoutKid().compact(), notReached(401)),
            get("/api/admin", other.header("kid", 5).compact(), notReached(401)),
            Logged.ever("JWTS-123 scheme 'staff'.*its kid is not a string")),
        tokens(
            "also-text-of-groups-is-one-group",
            get(
                "/api/admin/roles",
                shared.audience("roles-app").claim("roles", "guest admin").compact(),
                notReached(403)),
            get(
                "/api/admin/roles",
                shared.audience("roles-app").claim("roles", "admin").compact(),
                REACHED_200)),
        tokens(
            "also-text-of-scope-is-split",
            get(
                "/api/admin/scope",
                shared.audience("scope-app").claim("scope", "guest admin").compact(),
                REACHED_200)),
        tokens(
            "also-text-with-separator-is-split",
            get(
                "/api/admin/separated",
                shared.audience("separated-app").claim("roles", "guest,admin").compact(),
                REACHED_200),
            get(
                "/api/admin/separated",
                shared.audience("separated-app").claim("roles", "guest admin").compact(),
                notReached(403))),
        tokens(
            "also-bound-token",
            get("/api/admin", bound.compact(), notReached(401)),
            Logged.now("binding-not-checked")),
        tokens(
            "also-bound-token-of-any-shape",
            get("/api/admin", admin.claim("cnf", Map.of()).compact(), notReached(401)),
            get("/api/admin", admin.claim("cnf", "x").compact(), notReached(401)),
            get("/api/admin", admin.claim("cnf", List.of("x5t#S256")).compact(), notReached(401))),
        tokens(
            "also-bound-token-that-is-ignored",
            get(
                "/api/admin/bound",
                shared
                    .audience("bound-app")
                    .groups("admin")
                    .claim("cnf", Map.of("jkt", "x"))
                    .compact(),
                REACHED_200)));
  }
}
