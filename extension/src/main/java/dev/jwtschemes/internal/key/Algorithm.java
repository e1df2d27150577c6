package dev.jwtschemes.internal.key;

import java.security.Key;
import java.security.interfaces.ECKey;
import java.security.interfaces.EdECKey;
import java.security.interfaces.RSAKey;
import java.security.interfaces.XECKey;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.crypto.SecretKey;
import org.jose4j.keys.EllipticCurves;

/**
 * The algorithms of tokens, each with the key it needs: signatures (RFC 7518 section 3.1, RFC 8037
 * section 3.1) and key management of encrypted tokens (RFC 7518 section 4.1).
 *
 * <p>Key management works with a key pair only. None is broken (RSA1_5: RFC 8725 section 3.2), and
 * none lets the token say how much work it makes (PBES2 with {@code p2c}).
 */
public enum Algorithm {
  /** RSASSA-PKCS1-v1_5 with SHA-256. */
  RS256("RS256", Form.JWS, KeyKind.RSA, 2048),
  /** RSASSA-PKCS1-v1_5 with SHA-384. */
  RS384("RS384", Form.JWS, KeyKind.RSA, 2048),
  /** RSASSA-PKCS1-v1_5 with SHA-512. */
  RS512("RS512", Form.JWS, KeyKind.RSA, 2048),
  /** RSASSA-PSS with SHA-256. */
  PS256("PS256", Form.JWS, KeyKind.RSA, 2048),
  /** RSASSA-PSS with SHA-384. */
  PS384("PS384", Form.JWS, KeyKind.RSA, 2048),
  /** RSASSA-PSS with SHA-512. */
  PS512("PS512", Form.JWS, KeyKind.RSA, 2048),
  /** ECDSA on P-256 with SHA-256. */
  ES256("ES256", Form.JWS, KeyKind.P256, 256),
  /** ECDSA on P-384 with SHA-384. */
  ES384("ES384", Form.JWS, KeyKind.P384, 384),
  /** ECDSA on P-521 with SHA-512. */
  ES512("ES512", Form.JWS, KeyKind.P521, 521),
  /** EdDSA on Ed25519 or Ed448, whichever the key is of. */
  EDDSA("EdDSA", Form.JWS, KeyKind.EDWARDS, 255),
  /** EdDSA on Ed25519: RFC 9864 section 2.2. */
  ED25519("Ed25519", Form.JWS, KeyKind.ED25519, 255),
  /** EdDSA on Ed448. */
  ED448("Ed448", Form.JWS, KeyKind.ED448, 448),
  /** ML-DSA-44, where the JVM has it: RFC 9964. */
  ML_DSA_44("ML-DSA-44", Form.JWS, KeyKind.ML_DSA_44, 10_496),
  /** ML-DSA-65, likewise. */
  ML_DSA_65("ML-DSA-65", Form.JWS, KeyKind.ML_DSA_65, 15_616),
  /** ML-DSA-87, likewise. */
  ML_DSA_87("ML-DSA-87", Form.JWS, KeyKind.ML_DSA_87, 20_736),
  /** HMAC with SHA-256. */
  HS256("HS256", Form.JWS, KeyKind.SECRET, 256),
  /** HMAC with SHA-384. */
  HS384("HS384", Form.JWS, KeyKind.SECRET, 384),
  /** HMAC with SHA-512. */
  HS512("HS512", Form.JWS, KeyKind.SECRET, 512),
  /** RSAES-OAEP with SHA-1, which is not a weakness there. */
  RSA_OAEP("RSA-OAEP", Form.JWE, KeyKind.RSA, 2048),
  /** RSAES-OAEP with SHA-256. */
  RSA_OAEP_256("RSA-OAEP-256", Form.JWE, KeyKind.RSA, 2048),
  /** Ephemeral-static key agreement. */
  ECDH_ES("ECDH-ES", Form.JWE, KeyKind.AGREEMENT, 255),
  /** The same, with the content key wrapped in 128 bits. */
  ECDH_ES_A128KW("ECDH-ES+A128KW", Form.JWE, KeyKind.AGREEMENT, 255),
  /** The same, with the content key wrapped in 192 bits. */
  ECDH_ES_A192KW("ECDH-ES+A192KW", Form.JWE, KeyKind.AGREEMENT, 255),
  /** The same, with the content key wrapped in 256 bits. */
  ECDH_ES_A256KW("ECDH-ES+A256KW", Form.JWE, KeyKind.AGREEMENT, 255);

  private static final Map<String, Algorithm> BY_ID =
      Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(Algorithm::id, each -> each));

  private final String id;
  private final Form form;
  private final KeyKind kind;
  private final int bits;

  Algorithm(String id, Form form, KeyKind kind, int bits) {
    this.id = id;
    this.form = form;
    this.kind = kind;
    this.bits = bits;
  }

  /** What an algorithm is for. */
  public enum Form {
    /** Signatures: RFC 7515. */
    JWS,
    /** Key management of encryption: RFC 7516. */
    JWE
  }

  /** A kind of key. */
  public enum KeyKind {
    /** RSA, of any size that {@link KeyReader} accepts. */
    RSA(key -> key instanceof RSAKey),
    /** On the curve P-256, and no other of its size. */
    P256(key -> key instanceof ECKey ec && EcPoint.isOfCurve(ec, EllipticCurves.P256)),
    /** On the curve P-384. */
    P384(key -> key instanceof ECKey ec && EcPoint.isOfCurve(ec, EllipticCurves.P384)),
    /** On the curve P-521. */
    P521(key -> key instanceof ECKey ec && EcPoint.isOfCurve(ec, EllipticCurves.P521)),
    /** Ed25519 or Ed448. */
    EDWARDS(key -> key instanceof EdECKey),
    /** Ed25519. */
    ED25519(key -> key instanceof EdECKey edwards && isOf("Ed25519", edwards)),
    /** Ed448. */
    ED448(key -> key instanceof EdECKey edwards && isOf("Ed448", edwards)),
    /** ML-DSA-44, and no other parameters. */
    ML_DSA_44(MlDsa.P44::isOf),
    /** ML-DSA-65. */
    ML_DSA_65(MlDsa.P65::isOf),
    /** ML-DSA-87. */
    ML_DSA_87(MlDsa.P87::isOf),
    /** A shared secret. */
    SECRET(key -> key instanceof SecretKey),
    /** For key agreement: a NIST curve, X25519 or X448. */
    AGREEMENT(key -> key instanceof ECKey || key instanceof XECKey);

    private final Predicate<Key> test;

    KeyKind(Predicate<Key> test) {
      this.test = test;
    }

    private static boolean isOf(String curve, EdECKey key) {
      return key.getParams().getName().equals(curve);
    }
  }

  /** Find the algorithm of this {@code alg}, exactly as it is written; empty if there is none. */
  public static Optional<Algorithm> named(String alg) {
    return Optional.ofNullable(BY_ID.get(alg));
  }

  /** List the ids of all algorithms of a form, sorted, for reports. */
  public static List<String> ids(Form form) {
    return Arrays.stream(values())
        .filter(each -> each.form == form)
        .map(Algorithm::id)
        .sorted()
        .toList();
  }

  /** List those of these names that are algorithms of a form, in their order. */
  public static List<Algorithm> known(Collection<String> names, Form form) {
    return names.stream()
        .flatMap(name -> named(name).stream())
        .filter(each -> each.form == form)
        .toList();
  }

  /** Its value of {@code alg}. */
  public String id() {
    return id;
  }

  /** What it is for. */
  public Form form() {
    return form;
  }

  /** The kind of key it needs. */
  public KeyKind kind() {
    return kind;
  }

  /**
   * The size of its smallest key. For RSA, plain MP-JWT allows less, see {@link KeyPurpose}; a
   * secret is at least as long as the hash (RFC 7518 section 3.2).
   */
  public int bits() {
    return bits;
  }

  /** Whether it works with a shared secret, so that who can check can sign. */
  public boolean isShared() {
    return kind == KeyKind.SECRET;
  }

  /** Whether a key is of its kind and, if it is a secret, long enough. */
  public boolean fits(Key key) {
    return kind.test.test(key)
        && (!(key instanceof SecretKey secret) || secret.getEncoded().length * 8 >= bits);
  }

  /** The ML-DSA parameters of its keys, if it is one of these algorithms. */
  public Optional<MlDsa> mlDsa() {
    return Arrays.stream(MlDsa.values()).filter(each -> each.id().equals(id)).findFirst();
  }

  /** Whether this JVM can check it; only ML-DSA is missing in some. */
  public boolean isAvailable() {
    return mlDsa().map(MlDsa::isAvailable).orElse(true);
  }

  /** Its id. */
  @Override
  public String toString() {
    return id;
  }
}
