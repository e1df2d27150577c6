package dev.jwtschemes.cli.tokens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What makes a scheme trust development tokens, and nothing else: in the profile, its other sources
 * of keys are empty. Immutable.
 */
record DevelopmentProperties(String scheme, Map<String, String> values) {
  private static final String MP_JWT = "mp-jwt";
  private static final List<String> SWITCHED_OFF =
      List.of("authority", "verify.publickey.location", "decrypt.key.location");
  private static final List<String> SET =
      List.of(
          "verify.issuer", "verify.audiences", "verify.publickey", "verify.publickey.algorithm");

  /** The names of MP-JWT itself, where the scheme finds what it doesn't find under its own. */
  private static final List<String> MP_JWT_SWITCHED_OFF =
      List.of(
          "mp.jwt.verify.publickey",
          "mp.jwt.verify.publickey.location",
          "mp.jwt.decrypt.key.location");

  /** Trust these issuers, audiences and keys. */
  static DevelopmentProperties of(
      String scheme, Collection<String> issuers, Collection<String> audiences, SchemeKeys keys) {
    Map<String, String> values = new TreeMap<>();
    SWITCHED_OFF.forEach(tail -> values.put(key(scheme, tail), ""));
    if (scheme.equals(MP_JWT)) {
      MP_JWT_SWITCHED_OFF.forEach(key -> values.put(key, ""));
    }
    values.put(key(scheme, "verify.issuer"), String.join(",", issuers));
    values.put(key(scheme, "verify.audiences"), String.join(",", audiences));
    values.put(key(scheme, "verify.publickey"), keys.publicSet());
    values.put(key(scheme, "verify.publickey.algorithm"), String.join(",", keys.algorithms()));
    return new DevelopmentProperties(scheme, values);
  }

  /** The properties of a block with other keys. */
  static Map<String, String> rekeyed(String scheme, Map<String, String> block, SchemeKeys keys) {
    Map<String, String> values = new TreeMap<>(block);
    values.put(key(scheme, "verify.publickey"), keys.publicSet());
    values.put(key(scheme, "verify.publickey.algorithm"), String.join(",", keys.algorithms()));
    return values;
  }

  /** Whether a block of this scheme may have this key. */
  static boolean isOf(String scheme, String key) {
    return Stream.concat(SWITCHED_OFF.stream(), SET.stream())
            .anyMatch(tail -> key(scheme, tail).equals(key))
        || (scheme.equals(MP_JWT) && MP_JWT_SWITCHED_OFF.contains(key));
  }

  /** The issuers that a block names, and this one. */
  static Set<String> issuers(String scheme, Map<String, String> block, String issuer) {
    return plus(block.getOrDefault(key(scheme, "verify.issuer"), ""), List.of(issuer));
  }

  /** The audiences that a block names, and these. */
  static Set<String> audiences(
      String scheme, Map<String, String> block, Collection<String> audiences) {
    return plus(block.getOrDefault(key(scheme, "verify.audiences"), ""), audiences);
  }

  /** The full name of a key of this scheme. */
  static String key(String scheme, String tail) {
    return "jwt-schemes." + scheme + "." + tail;
  }

  private static Set<String> plus(String list, Collection<String> more) {
    List<String> all = new ArrayList<>(split(list));
    all.addAll(more);
    return new LinkedHashSet<>(all);
  }

  /** The values of a list; none are empty. */
  static List<String> split(String list) {
    return Arrays.stream(list.split(",")).map(String::strip).filter(s -> !s.isEmpty()).toList();
  }
}
