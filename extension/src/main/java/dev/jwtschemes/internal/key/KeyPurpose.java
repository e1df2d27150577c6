package dev.jwtschemes.internal.key;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.scheme.ConfigReader;
import java.util.List;
import java.util.Set;
import org.jose4j.jwk.JsonWebKey;

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

  /** Whether {@code use} and {@code key_ops} of a JWK allow it: RFC 7517 sections 4.2 and 4.3. */
  boolean allowedBy(JsonWebKey jwk) {
    List<String> given = jwk.getKeyOps();
    return (jwk.getUse() == null || jwk.getUse().equals(use))
        && (given == null || given.stream().anyMatch(operations::contains));
  }

  /** The smallest RSA key that is accepted, in bits. */
  int minRsaBits() {
    return minRsaBits;
  }
}
