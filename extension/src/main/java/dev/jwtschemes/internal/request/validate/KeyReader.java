package dev.jwtschemes.internal.request.validate;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.scheme.ConfigReader;
import java.nio.charset.StandardCharsets;
import java.security.Key;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.RSAKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * Reads keys from text: PEM, JWK, JWK set (RFC 7517), the latter two also in base64url, as MP-JWT
 * allows. Stateless.
 */
final class KeyReader {
  private KeyReader() {}

  /** Whether a key checks signatures or decrypts. */
  enum Purpose {
    VERIFY("sig", "verify", 2048),
    /** MP-JWT 2.1 section 9.2 requires support of 1024 bits, though it deprecates them. */
    VERIFY_MP_JWT("sig", "verify", 1024),
    DECRYPT("enc", "decrypt", 2048);

    private final String use;
    private final String operation;
    private final int minRsaBits;

    Purpose(String use, String operation, int minRsaBits) {
      this.use = use;
      this.operation = operation;
      this.minRsaBits = minRsaBits;
    }

    /** Checking the signatures of this scheme's tokens. */
    static Purpose verifying(SchemeDefinition scheme) {
      return scheme.name().equals(ConfigReader.MP_JWT) ? VERIFY_MP_JWT : VERIFY;
    }

    /** Whether {@code use} and {@code key_ops} of a JWK allow it: RFC 7517 sections 4.2 and 4.3. */
    boolean allowedBy(JsonWebKey jwk) {
      boolean byUse = jwk.getUse() == null || jwk.getUse().equals(use);
      List<String> operations = jwk.getKeyOps();
      boolean unwraps =
          this == DECRYPT
              && operations != null
              && (operations.contains("unwrapKey") || operations.contains("deriveKey"));
      return byUse && (operations == null || operations.contains(operation) || unwraps);
    }
  }

  /** Why text holds no usable key; the message holds nothing of the text. */
  static final class Unusable extends Exception {
    private static final long serialVersionUID = 1L;

    private final Problem problem;

    Unusable(Problem problem, String message) {
      super(message);
      this.problem = problem;
    }

    Problem problem() {
      return problem;
    }
  }

  /** Read all usable keys; at least one, or it throws. */
  static Keys read(String text, Purpose purpose) throws Unusable {
    String trimmed = text.strip();
    if (trimmed.startsWith("{")) {
      return json(trimmed, purpose);
    }
    if (trimmed.startsWith("-----")) {
      return single(Pem.read(trimmed), purpose);
    }
    Optional<String> decoded = base64(trimmed);
    if (decoded.isPresent() && decoded.get().strip().startsWith("{")) {
      return json(decoded.get(), purpose);
    }
    // A PEM body without its first and last line, as in a one-line configuration value.
    return single(Pem.readBody(trimmed, purpose == Purpose.DECRYPT), purpose);
  }

  private static Keys single(Key key, Purpose purpose) throws Unusable {
    if (purpose != Purpose.DECRYPT && key instanceof PrivateKey) {
      throw new Unusable(Problem.PRIVATE_KEY_AS_PUBLIC, "PEM private key");
    }
    if (purpose == Purpose.DECRYPT && key instanceof PublicKey) {
      throw new Unusable(Problem.KEY_UNUSABLE, "a public key can't decrypt");
    }
    requireStrength(key, purpose);
    return new Keys(List.of(new Keys.Entry(key, Optional.empty(), Optional.empty())));
  }

  private static Keys json(String text, Purpose purpose) throws Unusable {
    Map<String, Object> object = parse(text);
    List<Keys.Entry> entries = new ArrayList<>();
    List<String> passedOver = new ArrayList<>();
    for (Map<String, Object> each : members(object)) {
      try {
        entry(each, purpose)
            .ifPresentOrElse(
                entries::add, () -> passedOver.add("meant for something else (use, key_ops)"));
      } catch (Unusable e) {
        if (e.problem() == Problem.PRIVATE_KEY_AS_PUBLIC) {
          throw e;
        }
        passedOver.add(String.valueOf(e.getMessage()));
      } catch (JoseException | RuntimeException e) {
        passedOver.add("unknown or broken key type");
      }
    }
    if (entries.isEmpty()) {
      throw new Unusable(
          Problem.KEY_UNUSABLE,
          "no usable key in the JSON" + (passedOver.isEmpty() ? "" : ": " + passedOver));
    }
    return new Keys(List.copyOf(entries));
  }

  private static Map<String, Object> parse(String text) throws Unusable {
    try {
      return JsonUtil.parseJson(text);
    } catch (JoseException | RuntimeException e) {
      throw new Unusable(Problem.KEY_UNUSABLE, "broken JSON");
    }
  }

  @SuppressWarnings("unchecked") // jose4j's parser makes maps with string keys only
  private static List<Map<String, Object>> members(Map<String, Object> object) throws Unusable {
    if (!object.containsKey("keys")) {
      return List.of(object);
    }
    if (!(object.get("keys") instanceof List<?> list)) {
      throw new Unusable(Problem.KEY_UNUSABLE, "'keys' is not a list");
    }
    List<Map<String, Object>> members = new ArrayList<>();
    for (Object each : list) {
      if (each instanceof Map<?, ?> map) {
        members.add((Map<String, Object>) map);
      }
    }
    return members;
  }

  private static Optional<Keys.Entry> entry(Map<String, Object> members, Purpose purpose)
      throws JoseException, Unusable {
    PublicJsonWebKey jwk = PublicJsonWebKey.Factory.newPublicJwk(members);
    if (purpose != Purpose.DECRYPT && jwk.getPrivateKey() != null) {
      throw new Unusable(Problem.PRIVATE_KEY_AS_PUBLIC, "JWK with private parts");
    }
    @Nullable Key key = purpose != Purpose.DECRYPT ? jwk.getPublicKey() : jwk.getPrivateKey();
    if (key == null || !purpose.allowedBy(jwk)) {
      return Optional.empty();
    }
    requireStrength(key, purpose);
    return Optional.of(
        new Keys.Entry(
            key, Optional.ofNullable(jwk.getKeyId()), Optional.ofNullable(jwk.getAlgorithm())));
  }

  private static void requireStrength(Key key, Purpose purpose) throws Unusable {
    if (key instanceof RSAKey rsa && rsa.getModulus().bitLength() < purpose.minRsaBits) {
      String bits = "RSA key of " + rsa.getModulus().bitLength() + " bits";
      throw new Unusable(
          Problem.KEY_UNUSABLE,
          bits + ", at least " + purpose.minRsaBits + " are needed (RFC 7518 section 3.3)");
    }
  }

  private static Optional<String> base64(String text) {
    try {
      return Optional.of(new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8));
    } catch (IllegalArgumentException e) {
      try {
        return Optional.of(
            new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8));
      } catch (IllegalArgumentException notBase64) {
        return Optional.empty();
      }
    }
  }
}
