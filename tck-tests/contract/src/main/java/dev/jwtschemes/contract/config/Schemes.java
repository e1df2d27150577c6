package dev.jwtschemes.contract.config;

import dev.jwtschemes.testkit.TestIssuer;
import java.util.Map;
import java.util.TreeMap;

/** Collects properties. Not thread-safe. */
final class Schemes {
  private final Map<String, String> properties = new TreeMap<>();

  Schemes global(String key, String value) {
    properties.put("jwt-schemes." + key, value);
    return this;
  }

  /** One property of one scheme. */
  Schemes with(String scheme, String tail, String value) {
    return global(scheme + "." + tail, value);
  }

  /** A scheme that takes this issuer's tokens, for this audience. */
  Schemes scheme(String name, TestIssuer issuer, String audience) {
    return with(name, "verify.issuer", issuer.issuer())
        .with(name, "verify.publickey.location", issuer.jwksUrl())
        .with(name, "verify.audiences", audience);
  }

  Map<String, String> properties() {
    return new TreeMap<>(properties);
  }
}
