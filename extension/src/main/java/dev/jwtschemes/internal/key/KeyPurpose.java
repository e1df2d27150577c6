package dev.jwtschemes.internal.key;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.scheme.ConfigReader;
import java.util.Set;

/** What a key is read for, which decides the kinds and sizes of key that are accepted. */
public enum KeyPurpose {
  /** Check signatures with a public key. */
  SIGNATURE("sig", Set.of("verify"), Algorithm.RS256.bits()),
  /** MP-JWT 2.1 section 9.2 requires support of 1024 bits, though it deprecates them. */
  SIGNATURE_MP_JWT("sig", Set.of("verify"), 1024),
  /** Check HMACs with a shared secret, because the scheme names an HS algorithm. */
  SECRET("sig", Set.of("verify"), Algorithm.RS256.bits()),
  /** Decrypt with a private key. */
  DECRYPTION(
      "enc", Set.of("decrypt", "unwrapKey", "deriveKey", "deriveBits"), Algorithm.RSA_OAEP.bits());

  private final String use;
  private final Set<String> operations;
  private final int minRsaBits;

  KeyPurpose(String use, Set<String> operations, int minRsaBits) {
    this.use = use;
    this.operations = operations;
    this.minRsaBits = minRsaBits;
  }

  /** Checking the signatures of this scheme's tokens. */
  public static KeyPurpose verifying(SchemeDefinition scheme) {
    if (scheme.algorithms().stream().anyMatch(KeyPurpose::isShared)) {
      return SECRET;
    }
    return scheme.name().equals(ConfigReader.MP_JWT) ? SIGNATURE_MP_JWT : SIGNATURE;
  }

  /** Whether an algorithm works with a shared secret. */
  static boolean isShared(String algorithm) {
    return Algorithm.named(algorithm).filter(Algorithm::isShared).isPresent();
  }

  /** The only value of {@code use} in a JWK that allows it: RFC 7517 section 4.2. */
  String use() {
    return use;
  }

  /** The values of {@code key_ops}, one of which allows it: RFC 7517 section 4.3. */
  Set<String> operations() {
    return operations;
  }

  /** The algorithms that it works with. */
  Algorithm.Form form() {
    return this == DECRYPTION ? Algorithm.Form.JWE : Algorithm.Form.JWS;
  }

  /** The smallest RSA key that is accepted, in bits. */
  int minRsaBits() {
    return minRsaBits;
  }
}
