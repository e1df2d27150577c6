package dev.jwtschemes.cli.tokens;

import com.nimbusds.jose.util.JSONObjectUtils;
import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.internal.text.Text;
import java.text.ParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Claims as they are typed: {@code name=text} or {@code name:=JSON}. Stateless. */
final class GivenClaims {
  private static final Set<String> OPTIONS = Set.of("iss", "aud", "exp", "nbf", "iat", "jti");

  private GivenClaims() {}

  static Map<String, Object> read(List<String> typed) {
    Map<String, Object> claims = new LinkedHashMap<>();
    for (String claim : typed) {
      int equals = claim.indexOf('=');
      boolean isJson = equals > 0 && claim.charAt(equals - 1) == ':';
      String name = claim.substring(0, Math.max(0, isJson ? equals - 1 : equals));
      if (name.isBlank()) {
        throw CommandFailed.usage(
            Text.of("--claim ").quote(claim).and(" has no name and value"),
            Text.of("write name=text or name:=JSON"));
      }
      if (OPTIONS.contains(name)) {
        throw CommandFailed.usage(
            Text.of("claim ").quote(name).and(" has an option of its own"),
            Text.of("see --issuer, --audience, --expires-on, --valid-for and --not-before"));
      }
      String value = claim.substring(equals + 1);
      if (claims.put(name, isJson ? json(name, value) : value) != null) {
        throw CommandFailed.usage(
            Text.of("claim ").quote(name).and(" is given twice"),
            Text.of("for a list write ").name(name).and(":=[\"a\",\"b\"]"));
      }
    }
    return claims;
  }

  private static Object json(String name, String value) {
    try {
      Map<String, Object> wrapped = JSONObjectUtils.parse("{\"value\":" + value + "}");
      Object read = wrapped.get("value");
      if (wrapped.size() == 1 && read != null) {
        return read;
      }
    } catch (ParseException e) {
      // answered below
    }
    throw CommandFailed.usage(
        Text.of("--claim ").name(name).and(":= is not followed by one JSON value"),
        Text.of("quote it for the shell, for instance '").name(name).and(":=[\"a\",\"b\"]'"));
  }
}
