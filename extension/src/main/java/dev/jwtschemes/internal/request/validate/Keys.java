package dev.jwtschemes.internal.request.validate;

import java.security.Key;
import java.security.interfaces.ECKey;
import java.security.interfaces.EdECKey;
import java.security.interfaces.RSAKey;
import java.util.List;
import java.util.Optional;

/**
 * The keys of one source at one moment. Immutable.
 *
 * @param all in the order of the source
 */
record Keys(List<Entry> all) {

  /**
   * One key, and what it may be used for.
   *
   * @param key public for signatures, private for decryption
   * @param kid its id, if it has one
   * @param alg the only algorithm it is meant for, if it says so (RFC 7517 section 4.4)
   */
  record Entry(Key key, Optional<String> kid, Optional<String> alg) {

    boolean fits(String algorithm) {
      return alg.map(algorithm::equals).orElse(true) && familyFits(algorithm);
    }

    private boolean familyFits(String algorithm) {
      if (algorithm.startsWith("RS") || algorithm.startsWith("PS")) {
        return key instanceof RSAKey;
      }
      if (algorithm.equals("EdDSA")) {
        return key instanceof EdECKey;
      }
      if (algorithm.startsWith("ECDH")) {
        return key instanceof ECKey;
      }
      return key instanceof ECKey ec
          && algorithm.equals(
              algorithmOfCurve(ec.getParams().getCurve().getField().getFieldSize()));
    }

    private static String algorithmOfCurve(int bits) {
      return switch (bits) {
        case 256 -> "ES256";
        case 384 -> "ES384";
        case 521 -> "ES512";
        default -> "none";
      };
    }
  }

  /**
   * The keys a token may be checked with. A key without an id serves whatever {@code kid} the token
   * has; a token without {@code kid} is checked only if one key alone fits, so that no key is
   * guessed.
   */
  List<Entry> matching(Optional<String> kid, String algorithm) {
    List<Entry> fitting = all.stream().filter(entry -> entry.fits(algorithm)).toList();
    if (kid.isEmpty()) {
      return fitting.size() == 1 ? fitting : List.of();
    }
    List<Entry> named = fitting.stream().filter(entry -> entry.kid().equals(kid)).toList();
    if (!named.isEmpty()) {
      return named;
    }
    return fitting.stream().filter(entry -> entry.kid().isEmpty()).limit(2).toList();
  }

  /** Ids for a failure's detail. */
  List<String> ids() {
    return all.stream().map(entry -> entry.kid().orElse("(no kid)")).limit(10).toList();
  }
}
