package dev.jwtschemes.internal.key;

import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The parameter sets of ML-DSA (FIPS 204), whose keys are JWKs of type {@code AKP} (RFC 9964). Java
 * has them since version 24, or a security provider brings them.
 */
public enum MlDsa {
  /** ML-DSA-44. */
  P44("ML-DSA-44", "30820532300b06096086480165030403110382052100", 1312, 2420),
  /** ML-DSA-65. */
  P65("ML-DSA-65", "308207b2300b0609608648016503040312038207a100", 1952, 3309),
  /** ML-DSA-87. */
  P87("ML-DSA-87", "30820a32300b060960864801650304031303820a2100", 2592, 4627);

  private static final int SEED_BYTES = 32;
  private static final int COEFFICIENT_BITS = 10;
  private static final int MAX_COEFFICIENT = 1023;

  private final String id;
  private final byte[] prefix;
  private final int publicBytes;
  private final int signatureBytes;

  /**
   * A set.
   *
   * @param prefix what comes before the key in its SubjectPublicKeyInfo (RFC 9881 section 4)
   */
  MlDsa(String id, String prefix, int publicBytes, int signatureBytes) {
    this.id = id;
    this.prefix = HexFormat.of().parseHex(prefix);
    this.publicBytes = publicBytes;
    this.signatureBytes = signatureBytes;
  }

  /** Find the set of this {@code alg}. */
  static Optional<MlDsa> named(String alg) {
    return Arrays.stream(values()).filter(each -> each.id.equals(alg)).findFirst();
  }

  /** Its value of {@code alg}, and its name in Java. */
  public String id() {
    return id;
  }

  /** The exact length of a signature. */
  public int signatureBytes() {
    return signatureBytes;
  }

  /** Whether this JVM has it. */
  public boolean isAvailable() {
    try {
      Signature.getInstance(id);
      return true;
    } catch (NoSuchAlgorithmException e) {
      return false;
    }
  }

  /** Whether a signature is good; with the pure variant and no context (RFC 9964). */
  public boolean isSigned(byte[] text, byte[] signature, Key key) throws GeneralSecurityException {
    Signature check = Signature.getInstance(id);
    check.initVerify((PublicKey) key);
    check.update(text);
    return check.verify(signature);
  }

  /** Whether a public key is of this set, as its encoding says. */
  boolean isOf(Key key) {
    byte[] encoded = key instanceof PublicKey ? key.getEncoded() : null;
    return encoded != null
        && encoded.length == prefix.length + publicBytes
        && Arrays.equals(prefix, 0, prefix.length, encoded, 0, prefix.length);
  }

  /**
   * Whether more than a quarter of the coefficients of t1 are at most 2 away from 0 or 1023, which
   * times 2^13 are 0 and -1: the hints of a signature make up for these, so that short vectors pass
   * as signatures (FIPS 204 algorithm 8). Of a sound key six in 1,024 are.
   */
  boolean isForgeable(Key key) {
    if (!isOf(key)) {
      return false;
    }
    byte[] encoded = key.getEncoded();
    int first = prefix.length + SEED_BYTES;
    int coefficients = (encoded.length - first) * Byte.SIZE / COEFFICIENT_BITS;
    int trivial = 0;
    for (int i = 0; i < coefficients; i++) {
      int bit = i * COEFFICIENT_BITS;
      int at = first + bit / Byte.SIZE;
      int both = (encoded[at] & 0xff) | (encoded[at + 1] & 0xff) << Byte.SIZE;
      int coefficient = both >> bit % Byte.SIZE & MAX_COEFFICIENT;
      if (coefficient <= 2 || coefficient >= MAX_COEFFICIENT - 2) {
        trivial++;
      }
    }
    return trivial > coefficients / 4;
  }

  /**
   * Make the key of its raw bytes.
   *
   * @throws GeneralSecurityException if they have the wrong length, or this JVM doesn't have it
   */
  PublicKey publicKey(byte[] raw) throws GeneralSecurityException {
    byte[] encoded = Arrays.copyOf(prefix, prefix.length + raw.length);
    System.arraycopy(raw, 0, encoded, prefix.length, raw.length);
    return KeyFactory.getInstance(id).generatePublic(new X509EncodedKeySpec(encoded));
  }
}
