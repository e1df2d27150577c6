package dev.jwtschemes.contract.cases;

import static dev.jwtschemes.contract.Deployment.SAMPLE;
import static dev.jwtschemes.contract.Expected.oneOf;
import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Request.get;
import static dev.jwtschemes.contract.Response.CLOSED;
import static dev.jwtschemes.contract.cases.Challenges.invalidRequest;
import static dev.jwtschemes.contract.cases.Challenges.invalidToken;
import static dev.jwtschemes.contract.cases.Challenges.plain;

import dev.jwtschemes.contract.Case;
import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.Request;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Headers that are none, and texts that are no tokens. */
final class BadInputCases {
  private static final Expected MALFORMED =
      status(400).challenge(invalidRequest("staff", "The Authorization header is malformed"));
  private static final Expected SEVERAL =
      status(400).challenge(invalidRequest("staff", "More than one credential was sent"));
  private static final Expected NOT_JWT =
      status(401).challenge(invalidToken("staff", "The token is not a well-formed JWT"));

  private BadInputCases() {}

  static List<Case> of(Issuers issuers) {
    return Stream.of(headers(issuers), severalTokens(issuers), texts(issuers), sizes(issuers))
        .flatMap(List::stream)
        .toList();
  }

  private static List<Case> headers(Issuers issuers) {
    String alice = issuers.alice().compact();
    return List.of(
        header("bearer-without-token", "Bearer", MALFORMED),
        header("bearer-with-space-only", "Bearer ", MALFORMED),
        header("token-in-quotes", "Bearer \"" + alice + "\"", MALFORMED),
        header("bearer-twice", "Bearer Bearer " + alice, MALFORMED),
        header("comma", "Bearer " + alice + ", Bearer " + alice, MALFORMED),
        header("inner-space", "Bearer " + alice.substring(0, 40) + " " + alice, MALFORMED),
        header("parameter-behind", "Bearer " + alice + ";scope=x", MALFORMED),
        header("angle-brackets", "Bearer <" + alice + ">", MALFORMED),
        header("not-ascii", "Bearer t\u00f6k\u00e9n", MALFORMED),
        header("lower-case-bearer", "bearer " + alice, status(200).holding("\"name\":\"alice\"")),
        header("upper-case-bearer", "BEARER " + alice, status(200).holding("\"name\":\"alice\"")),
        header("basic", "Basic YWxpY2U6c2VjcmV0", status(401).challenge(plain("staff"))),
        header("digest", "Digest username=\"x\"", status(401).challenge(plain("staff"))),
        header("bearer-as-a-prefix", "Bearerx " + alice, status(401).challenge(plain("staff"))),
        header("empty-header", "", status(401).challenge(plain("staff"))),
        header("dots-only", "Bearer ...", NOT_JWT),
        header("two-dots-only", "Bearer ..", NOT_JWT));
  }

  private static List<Case> severalTokens(Issuers issuers) {
    String alice = issuers.alice().compact();
    Request orders = get("/api/orders");
    return List.of(
        sample("two-headers-same", orders.bearer(alice).bearer(alice), SEVERAL),
        sample(
            "two-headers-basic-first",
            orders.authorization("Basic YWxpY2U6c2VjcmV0").bearer(alice),
            SEVERAL),
        sample(
            "two-headers-basic-last",
            orders.bearer(alice).authorization("Basic YWxpY2U6c2VjcmV0"),
            SEVERAL),
        sample(
            "two-headers-other-case",
            orders.bearer(alice).header("authorization", "Bearer x"),
            SEVERAL),
        sample(
            "two-headers-on-open",
            get("/api/open").bearer(alice).bearer(alice),
            status(400)
                .challenge(invalidRequest("partner", "More than one credential was sent"))
                .challenge(invalidRequest("staff", "More than one credential was sent"))),
        sample(
            "malformed-on-optional", get("/api/optional").authorization("Bearer \"x\""), MALFORMED),
        sample(
            "token-in-the-query-is-none",
            get("/api/orders?access_token=" + alice),
            status(401).challenge(plain("staff"))),
        sample(
            "token-in-another-header-is-none",
            get("/api/orders").header("X-Token", alice),
            status(401).challenge(plain("staff"))));
  }

  private static List<Case> texts(Issuers issuers) {
    String[] good = issuers.alice().compact().split("\\.", -1);
    var texts = new TreeMap<String, String>();
    texts.put("opaque", "2YotnFZFEjr1zCsicMWpAA");
    texts.put("two-parts", good[0] + "." + good[1]);
    texts.put("four-parts", String.join(".", good) + "." + good[2]);
    texts.put("six-parts", String.join(".", good) + "." + String.join(".", good));
    texts.put("empty-header-part", "." + good[1] + "." + good[2]);
    texts.put("empty-payload-part", good[0] + ".." + good[2]);
    texts.put("header-not-base64", "~~~." + good[1] + "." + good[2]);
    texts.put("header-not-json", "bm90anNvbg." + good[1] + "." + good[2]);
    texts.put("header-json-array", "W10." + good[1] + "." + good[2]);
    texts.put("header-json-text", "InRleHQi." + good[1] + "." + good[2]);
    texts.put("payload-not-json", issuers.alice().rawClaims("not json").compact());
    texts.put("payload-json-array", issuers.alice().rawClaims("[1,2]").compact());
    texts.put("payload-json-null", issuers.alice().rawClaims("null").compact());
    texts.put("payload-empty", issuers.alice().rawClaims("").compact());
    texts.put("payload-trailing-text", issuers.alice().rawClaims("{} {}").compact());
    texts.put("payload-deep-nesting", issuers.alice().rawClaims(deep(issuers)).compact());
    texts.put(
        "payload-member-twice",
        issuers
            .alice()
            .rawClaims(claims(issuers, "\"upn\":\"alice\",\"groups\":[],\"groups\":[\"clerk\"]"))
            .compact());
    texts.put(
        "header-member-twice",
        issuers.alice().rawHeader("{\"alg\":\"RS256\",\"alg\":\"none\",\"kid\":\"k1\"}").compact());
    texts.put("padding", String.join(".", good) + "==");
    Stream<Case> cases =
        texts.entrySet().stream()
            .map(
                each ->
                    sample(
                        "text-" + each.getKey(),
                        get("/api/orders").bearer(each.getValue()),
                        NOT_JWT));
    return cases.toList();
  }

  private static List<Case> sizes(Issuers issuers) {
    Expected large = oneOf(CLOSED, 400, 401, 413, 414, 431);
    return List.of(
        sample("large-token-1-mib", get("/api/orders").bearer(padded(issuers, 1024 * 1024)), large),
        sample("large-text-1-mib", get("/api/orders").bearer("a".repeat(1024 * 1024)), large),
        sample("large-token-100-kib", get("/api/orders").bearer(padded(issuers, 100_000)), large),
        sample("large-dots", get("/api/orders").bearer(".".repeat(20_000)), large),
        sample(
            "large-header-name",
            get("/api/orders").header("X-Large", "a".repeat(4_000)),
            status(401).challenge(plain("staff"))));
  }

  private static String padded(Issuers issuers, int size) {
    return issuers.alice().claim("padding", "x".repeat(size)).compact();
  }

  private static String deep(Issuers issuers) {
    int depth = 2_000;
    return claims(issuers, "\"upn\":\"alice\",\"deep\":" + "[".repeat(depth) + "]".repeat(depth));
  }

  /** The claims that make a token valid, and more of them as JSON text. */
  private static String claims(Issuers issuers, String more) {
    return "{\"iss\":\""
        + issuers.staff().issuer()
        + "\",\"aud\":\"staff-app\",\"jti\":\"j\",\"sub\":\"s\",\"iat\":1700000000,"
        + "\"exp\":4000000000,"
        + more
        + "}";
  }

  private static Case header(String id, String authorization, Expected expected) {
    return sample("header-" + id, get("/api/orders").authorization(authorization), expected);
  }

  private static Case sample(String id, Request request, Expected expected) {
    return Case.of("bad-" + id, SAMPLE, request, expected);
  }
}
