package dev.jwtschemes.internal.request.validate;

import dev.jwtschemes.internal.request.token.Quoted;
import java.util.List;
import java.util.Optional;

/**
 * Keys from configuration, class path or file: read once.
 *
 * @param keys all of them
 */
record FixedKeys(Keys keys) implements KeySource {

  @Override
  public Lookup find(Optional<String> kid, String algorithm) {
    List<Keys.Entry> matching = keys.matching(kid, algorithm);
    return matching.isEmpty() ? new Absent(absent(keys, kid, algorithm)) : new Found(matching);
  }

  /** Describe a vain search. */
  static String absent(Keys keys, Optional<String> kid, String algorithm) {
    String wanted =
        "no key for kid "
            + kid.map(Quoted::text).orElse("(none)")
            + " and alg "
            + Quoted.text(algorithm);
    return wanted + "; known: " + Quoted.list(keys.ids());
  }
}
