package dev.jwtschemes.cli.probe;

import static dev.jwtschemes.cli.probe.Call.Kind.GOOD;
import static dev.jwtschemes.cli.probe.Call.Kind.INVALID;
import static dev.jwtschemes.cli.probe.Call.Kind.MALFORMED;

import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jose.util.JSONObjectUtils;
import java.text.ParseException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The tokens to try: a good one, and what is broken about others. Stateless. */
final class Tokens {
  private static final String EXPIRED = "expired";
  private static final String AUDIENCE = "wrong audience";
  private static final String ISSUER = "other issuer";

  private Tokens() {}

  /** Claims that make a good token a bad one. */
  static Map<String, Map<String, Object>> changes() {
    long now = Instant.now().getEpochSecond();
    Map<String, Map<String, Object>> changes = new LinkedHashMap<>();
    changes.put(EXPIRED, Map.of("iat", now - 7200, "exp", now - 3600));
    changes.put(AUDIENCE, Map.of("aud", "jwt-schemes-probe"));
    changes.put(ISSUER, Map.of("iss", "https://jwt-schemes-probe.invalid"));
    return changes;
  }

  /** The calls without any token to begin with. */
  static List<Call> withoutGood() {
    List<Call> calls = new ArrayList<>(List.of(Call.withoutToken()));
    calls.add(Call.of("not a token", INVALID, "Bearer not.a.token"));
    calls.addAll(malformed("not.a.token"));
    return calls;
  }

  /** The calls around one good token, with these broken ones that its issuer signed. */
  static List<Call> around(String good, Map<String, String> signed) {
    List<Call> calls = new ArrayList<>(List.of(Call.withoutToken()));
    calls.add(Call.of("good token", GOOD, "Bearer " + good));
    signed.forEach((name, token) -> calls.add(Call.of(name, INVALID, "Bearer " + token)));
    String[] parts = good.split("\\.", -1);
    if (parts.length == 3) {
      String unsigned = Base64URL.encode("{\"alg\":\"none\"}") + "." + parts[1] + ".";
      calls.add(Call.of("bad signature", INVALID, "Bearer " + withOtherSignature(parts)));
      calls.add(Call.of("alg none", INVALID, "Bearer " + unsigned));
    }
    calls.addAll(malformed(good));
    return calls;
  }

  /** The same changes without a signature of their own: nothing can sign them here. */
  static Map<String, String> unsigned(String good) {
    Map<String, String> tokens = new LinkedHashMap<>();
    String[] parts = good.split("\\.", -1);
    if (parts.length != 3) {
      return tokens;
    }
    try {
      Map<String, Object> claims = JSONObjectUtils.parse(new Base64URL(parts[1]).decodeToString());
      changes()
          .forEach(
              (name, change) -> {
                Map<String, Object> changed = new LinkedHashMap<>(claims);
                changed.putAll(change);
                Base64URL payload = Base64URL.encode(JSONObjectUtils.toJSONString(changed));
                tokens.put(name + " *", parts[0] + "." + payload + "." + parts[2]);
              });
    } catch (ParseException e) {
      // Not a JWT: there are no claims that could be changed.
    }
    return tokens;
  }

  private static List<Call> malformed(String token) {
    return List.of(
        Call.of("in quotes", MALFORMED, "Bearer \"" + token + "\""),
        Call.of("without Bearer", MALFORMED, token));
  }

  /** The first character of a signature is never padding: it changes the bytes. */
  private static String withOtherSignature(String[] parts) {
    char first = parts[2].isEmpty() ? 'A' : parts[2].charAt(0);
    String rest = parts[2].isEmpty() ? "" : parts[2].substring(1);
    return parts[0] + "." + parts[1] + "." + (first == 'A' ? 'B' : 'A') + rest;
  }
}
