package dev.jwtschemes.cli.tokens;

import com.nimbusds.jose.util.Base64URL;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** One token that was made. */
record SavedToken(
    String id, String scheme, String name, Instant issued, Instant expires, String compact) {

  /** The JSON text of its header. */
  String header() {
    return part(0);
  }

  /** The JSON text of its claims. */
  String claims() {
    return part(1);
  }

  boolean isExpired() {
    return !expires.isAfter(Instant.now());
  }

  Map<String, Object> members() {
    Map<String, Object> members = new LinkedHashMap<>();
    members.put("id", id);
    members.put("scheme", scheme);
    members.put("name", name);
    members.put("issued", issued.toString());
    members.put("expires", expires.toString());
    members.put("token", compact);
    return members;
  }

  private String part(int index) {
    return new Base64URL(compact.split("\\.")[index]).decodeToString();
  }
}
