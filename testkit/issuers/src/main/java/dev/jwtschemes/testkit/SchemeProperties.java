package dev.jwtschemes.testkit;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The configuration keys of the schemes, described before their issuers run. Not thread-safe. */
final class SchemeProperties {
  private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]*");

  private final Set<String> schemes;
  private final Map<String, String> more = new TreeMap<>();
  private @Nullable String audience;

  SchemeProperties(List<String> names) {
    for (String name : names) {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException(
            "'" + name + "' is not a scheme's name: it must match " + NAME);
      }
    }
    schemes = new LinkedHashSet<>(names);
    if (schemes.isEmpty() || schemes.size() < names.size()) {
      throw new IllegalArgumentException("Name each scheme once, and at least one: " + names);
    }
  }

  void audience(String value) {
    audience = value;
  }

  void property(String name, String value) {
    more.put(name, value);
  }

  Set<String> schemes() {
    return new LinkedHashSet<>(schemes);
  }

  /** What a token for this scheme carries: the audiences that the scheme is configured with. */
  String[] audiences(String scheme) {
    String configured =
        more.getOrDefault(key(scheme, "verify.audiences"), audience == null ? scheme : audience);
    return Arrays.stream(configured.split(","))
        .map(String::strip)
        .filter(each -> !each.isEmpty())
        .toArray(String[]::new);
  }

  /** Every property, by name, with these issuers running. */
  Map<String, String> on(Map<String, TestIssuer> issuers) {
    Map<String, String> all = new TreeMap<>();
    issuers.forEach(
        (scheme, issuer) -> {
          all.put(key(scheme, "verify.issuer"), issuer.issuer());
          all.put(key(scheme, "verify.publickey.location"), issuer.jwksUrl());
          all.put(key(scheme, "verify.audiences"), audience == null ? scheme : audience);
          // Two sources of keys for one scheme are a deployment problem.
          all.put(key(scheme, "authority"), "");
          all.put(key(scheme, "verify.publickey"), "");
        });
    all.putAll(more);
    return all;
  }

  private static String key(String scheme, String tail) {
    return "jwt-schemes." + scheme + "." + tail;
  }
}
