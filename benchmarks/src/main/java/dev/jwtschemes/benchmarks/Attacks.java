package dev.jwtschemes.benchmarks;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.testkit.TestIssuer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** For each reason the inputs that could be the worst. */
final class Attacks {
  private final List<Attack> all = new ArrayList<>();
  private final Tokens tokens;
  private final TestIssuer issuer;
  private final boolean others;

  private Attacks(TestIssuer issuer, boolean others) {
    this.issuer = issuer;
    this.others = others;
    this.tokens = new Tokens(issuer);
  }

  /**
   * Make them all.
   *
   * @param others whether the rule names one scheme of several
   */
  static List<Attack> against(TestIssuer issuer, boolean others) {
    Attacks attacks = new Attacks(issuer, others);
    attacks.headers();
    attacks.unreadable();
    attacks.chosen();
    attacks.forged();
    attacks.signed();
    attacks.rules();
    return attacks.all;
  }

  private void add(FailureReason reason, String name, Sent request) {
    all.add(Attack.of(reason, name, request));
  }

  private void headers() {
    String line = "x".repeat(Tokens.SIZE);
    add(FailureReason.NO_TOKEN, "nothing", Sent.nothing());
    add(FailureReason.NO_TOKEN, "white space", Sent.authorization(" ".repeat(Tokens.SIZE)));
    add(FailureReason.OTHER_AUTH_SCHEME, "Basic", Sent.authorization("Basic " + line));
    add(FailureReason.OTHER_AUTH_SCHEME, "one long word", Sent.authorization(line));
    add(FailureReason.HEADER_MALFORMED, "a comma at the end", Sent.bearer(line + ","));
    add(
        FailureReason.HEADER_MALFORMED,
        "white space",
        Sent.authorization("Bearer" + " ".repeat(Tokens.SIZE)));
    add(FailureReason.HEADER_MALFORMED, "= inside", Sent.bearer("x" + "=".repeat(16_000) + "x"));
    add(
        FailureReason.SEVERAL_TOKENS,
        "a thousand headers",
        Sent.headers("Authorization", Collections.nCopies(1000, "Bearer x.y.z")));
  }

  private void unreadable() {
    FailureReason reason = FailureReason.TOKEN_NOT_JWT;
    add(reason, "dots", Sent.bearer(".".repeat(Tokens.SIZE)));
    add(reason, "no dot", Sent.bearer("x".repeat(Tokens.SIZE)));
    String part = "A".repeat(8000);
    add(reason, "a bad letter at the end", Sent.bearer(part + "." + part + ".AA~"));
    add(reason, "white space", notJson(" ".repeat(12_000).getBytes(UTF_8)));
    byte[] broken = ("{\"p\":\"" + "\u20ac".repeat(3900)).getBytes(UTF_8);
    broken[broken.length - 1] = 0;
    add(reason, "broken UTF-8", notJson(broken));
    add(reason, "opened only", notJson("[".repeat(12_000).getBytes(UTF_8)));
    String header = tokens.header("");
    int room = Tokens.room(header) - 20;
    Padding.of(room)
        .forEach(
            (name, members) ->
                add(
                    reason,
                    name + ", one twice",
                    Sent.bearer(tokens.forged(header, "{" + members + ",\"p\":1}"))));
    String digits = "{\"p\":" + Tokens.fill("7", room) + "}";
    add(reason, "a number of many digits", Sent.bearer(tokens.forged(header, digits)));
    add(reason, "the same in the header", Sent.bearer(tokens.forged(digits, "{}")));
    add(
        FailureReason.TOKEN_TOO_LARGE,
        "65,536 characters",
        Sent.bearer(part + "." + "x".repeat(65_536 - part.length())));
  }

  private static Sent notJson(byte[] payload) {
    return Sent.bearer(Tokens.encoded("{}".getBytes(UTF_8), payload, "AA"));
  }

  private void chosen() {
    String header = tokens.header("");
    int room = Tokens.room(header) - 100;
    add(FailureReason.ISSUER_NOT_REGISTERED, "long iss", iss("x".repeat(11_500)));
    add(FailureReason.ISSUER_NOT_REGISTERED, "long iss, slashes", iss("/".repeat(11_500)));
    add(FailureReason.ISSUER_NOT_REGISTERED, "almost", iss(issuer.issuer() + "/"));
    for (Map.Entry<String, String> padding : Padding.of(room).entrySet()) {
      add(
          FailureReason.ISSUER_NOT_REGISTERED,
          padding.getKey(),
          Sent.bearer(tokens.forged(header, "{\"iss\":\"z\"," + padding.getValue() + "}")));
      add(
          FailureReason.CLAIM_MISSING,
          padding.getKey(),
          Sent.bearer(tokens.forged(header, "{" + padding.getValue() + "}")));
      add(
          FailureReason.CLAIM_MALFORMED,
          padding.getKey(),
          Sent.bearer(tokens.forged(header, "{\"iss\":0," + padding.getValue() + "}")));
      if (others) {
        String foreign = "{\"iss\":\"https://login.example.com/realms/tenant-1\",";
        add(
            FailureReason.ISSUER_OF_OTHER_SCHEME,
            padding.getKey(),
            Sent.bearer(tokens.forged(header, foreign + padding.getValue() + "}")));
      }
    }
  }

  private Sent iss(String value) {
    return Sent.bearer(tokens.forged(tokens.header(""), "{\"iss\":\"" + value + "\"}"));
  }

  private void forged() {
    String payload = "{" + tokens.good() + "}";
    String kid = "\"kid\":\"" + tokens.kid() + "\"";
    String rsa = "\"alg\":\"RS256\"," + kid;
    for (Map.Entry<String, String> padding : Padding.of(Tokens.room(payload) - 150).entrySet()) {
      String name = padding.getKey();
      String more = "," + padding.getValue() + "}";
      header(FailureReason.SIGNATURE_INVALID, "header: " + name, "{" + rsa + more);
      header(FailureReason.KEY_NOT_FOUND, name, "{\"alg\":\"RS256\",\"kid\":\"z\"" + more);
      header(FailureReason.ALGORITHM_NOT_ALLOWED, name, "{\"alg\":\"none\"," + kid + more);
      header(FailureReason.TYPE_NOT_ALLOWED, name, "{\"typ\":\"z\"," + rsa + more);
      header(FailureReason.CRITICAL_HEADER_UNKNOWN, name, "{\"crit\":[\"z\"]," + rsa + more);
      String claims = payload.substring(0, payload.length() - 1);
      add(
          FailureReason.SIGNATURE_INVALID,
          "claims: " + name,
          Sent.bearer(tokens.forged("{" + rsa + "}", claims + more)));
    }
    String text = "\"" + "x".repeat(11_000) + "\"";
    header(FailureReason.KEY_NOT_FOUND, "long kid", "{\"alg\":\"RS256\",\"kid\":" + text + "}");
    header(FailureReason.ALGORITHM_NOT_ALLOWED, "long alg", "{\"alg\":" + text + "," + kid + "}");
    header(FailureReason.TYPE_NOT_ALLOWED, "long typ", "{\"typ\":" + text + "," + rsa + "}");
    header(
        FailureReason.CRITICAL_HEADER_UNKNOWN,
        "long list",
        "{\"crit\":[" + "\"x\",".repeat(2_700) + "\"x\"]," + rsa + "}");
    String jwe = "{\"alg\":\"RSA-OAEP\",\"enc\":\"A256GCM\",\"iss\":\"" + issuer.issuer() + "\"}";
    String encoded =
        Tokens.encoded(jwe.getBytes(UTF_8), new byte[256], "A".repeat(14_000) + ".AAAA.AAAA");
    add(FailureReason.DECRYPTION_FAILED, "five parts", Sent.bearer(encoded));
  }

  private void header(FailureReason reason, String name, String header) {
    add(reason, name, Sent.bearer(tokens.forged(header, "{" + tokens.good() + "}")));
  }

  private void signed() {
    int room = Tokens.room(tokens.header("")) - 250;
    String expired =
        tokens
            .good()
            .replaceAll("\"exp\":\\d+", "\"exp\":1")
            .replaceAll("\"iat\":\\d+", "\"iat\":0");
    String early = tokens.good() + ",\"nbf\":99999999999";
    String future = tokens.good().replaceAll("\"(exp|iat)\":\\d+", "\"$1\":99999999999");
    String nameless = tokens.good().replace("\"sub\"", "\"bus\"");
    String wrong = tokens.good().replace("\"ann\"", "0");
    String elsewhere = tokens.good().replace("\"orders\"", "\"x\"");
    for (Map.Entry<String, String> padding : Padding.of(room).entrySet()) {
      String name = "signed, " + padding.getKey();
      String more = padding.getValue();
      accepted(name, more);
      signed(FailureReason.TOKEN_EXPIRED, name, expired, more);
      signed(FailureReason.TOKEN_NOT_YET_VALID, name, early, more);
      signed(FailureReason.ISSUED_IN_FUTURE, name, future, more);
      signed(FailureReason.CLAIM_MISSING, name, nameless, more);
      signed(FailureReason.CLAIM_MALFORMED, name, wrong, more);
      signed(FailureReason.AUDIENCE_MISMATCH, name, elsewhere, more);
    }
    String audiences = "[" + Tokens.fill("\"a\",", room - 10) + "\"a\"]";
    accepted("signed, many aud", "\"q\":" + audiences);
    signed(
        FailureReason.AUDIENCE_MISMATCH,
        "signed, many aud",
        tokens.good().replace("\"orders\"", audiences),
        "\"p\":0");
  }

  private void signed(FailureReason reason, String name, String claims, String more) {
    add(
        reason,
        name,
        Sent.bearer(tokens.signed(tokens.header(""), "{" + claims + "," + more + "}")));
  }

  /** As large as those that are refused, to compare. */
  private void accepted(String name, String more) {
    String token = tokens.signed(tokens.header(""), "{" + tokens.good() + "," + more + "}");
    all.add(new Attack(Optional.empty(), name, Sent.bearer(token), Optional.empty()));
  }

  private void rules() {
    String ordinary = issuer.token().audience("orders").compact();
    AccessRule roles = new AccessRule(AccessRule.Access.ROLES, Set.of("admin"), Set.of(World.OWN));
    String groups = "\"groups\":[" + Tokens.fill("\"a0\",", Tokens.room(tokens.header("")) - 250);
    String many = tokens.signed(tokens.header(""), "{" + tokens.good() + "," + groups + "\"a\"]}");
    String distinct =
        tokens.signed(tokens.header(""), "{" + tokens.good() + "," + distinct() + "}");
    ruled(FailureReason.ROLE_MISSING, "no groups", Sent.bearer(ordinary), roles);
    accepted("signed, one group often", "\"p\":0," + groups + "\"a\"]");
    accepted("signed, many groups", distinct());
    ruled(FailureReason.ROLE_MISSING, "signed, one group often", Sent.bearer(many), roles);
    ruled(FailureReason.ROLE_MISSING, "signed, many groups", Sent.bearer(distinct), roles);
    AccessRule denied = new AccessRule(AccessRule.Access.DENIED, Set.of(), Set.of());
    ruled(FailureReason.DENIED, "a large token", Sent.bearer(many), denied);
    AccessRule misspelt = AccessRule.authenticated(Set.of("tenant-9999x"));
    ruled(FailureReason.SCHEME_NOT_REGISTERED, "a large token", Sent.bearer(many), misspelt);
  }

  private static String distinct() {
    StringBuilder text = new StringBuilder("\"groups\":[\"a\"");
    for (int i = 0; i < 1500; i++) {
      text.append(",\"").append(Integer.toString(i, 36)).append('"');
    }
    return text.append(']').toString();
  }

  private void ruled(FailureReason reason, String name, Sent request, AccessRule rule) {
    all.add(new Attack(Optional.of(reason), name, request, Optional.of(rule)));
  }
}
