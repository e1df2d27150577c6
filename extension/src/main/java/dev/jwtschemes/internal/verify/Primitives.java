package dev.jwtschemes.internal.verify;

import dev.jwtschemes.internal.key.Algorithm;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * The primitives of signatures: RFC 7518 section 3, RFC 8037 section 3.1, RFC 9864 section 2.2 and
 * RFC 9964, by the security providers of the JVM. Form of the signature, algorithm and key have
 * been checked before. Thread-safe.
 */
final class Primitives {
  /**
   * How an algorithm is called by the JCA.
   *
   * @param name of a signature, or of a MAC
   * @param parameters of RSASSA-PSS
   */
  private record Recipe(String name, @Nullable PSSParameterSpec parameters) {}

  private static final Map<Algorithm, Recipe> RECIPES = new EnumMap<>(Algorithm.class);

  static {
    add(Algorithm.RS256, "SHA256withRSA");
    add(Algorithm.RS384, "SHA384withRSA");
    add(Algorithm.RS512, "SHA512withRSA");
    add(Algorithm.PS256, pss("SHA-256", MGF1ParameterSpec.SHA256, 32));
    add(Algorithm.PS384, pss("SHA-384", MGF1ParameterSpec.SHA384, 48));
    add(Algorithm.PS512, pss("SHA-512", MGF1ParameterSpec.SHA512, 64));
    add(Algorithm.ES256, "SHA256withECDSA");
    add(Algorithm.ES384, "SHA384withECDSA");
    add(Algorithm.ES512, "SHA512withECDSA");
    add(Algorithm.EDDSA, "EdDSA");
    add(Algorithm.ED25519, "Ed25519");
    add(Algorithm.ED448, "Ed448");
    add(Algorithm.ML_DSA_44, "ML-DSA-44");
    add(Algorithm.ML_DSA_65, "ML-DSA-65");
    add(Algorithm.ML_DSA_87, "ML-DSA-87");
    add(Algorithm.HS256, "HmacSHA256");
    add(Algorithm.HS384, "HmacSHA384");
    add(Algorithm.HS512, "HmacSHA512");
  }

  private Primitives() {}

  private static void add(Algorithm algorithm, String name) {
    RECIPES.put(algorithm, new Recipe(name, null));
  }

  private static void add(Algorithm algorithm, PSSParameterSpec parameters) {
    RECIPES.put(algorithm, new Recipe("RSASSA-PSS", parameters));
  }

  /** RFC 7518 section 3.5: the salt is as long as the hash. */
  private static PSSParameterSpec pss(String hash, MGF1ParameterSpec mask, int salt) {
    return new PSSParameterSpec(hash, "MGF1", mask, salt, PSSParameterSpec.TRAILER_FIELD_BC);
  }

  /**
   * Whether the key made the signature of this input.
   *
   * @throws GeneralSecurityException if the provider can't say, which is a wrong signature, too
   */
  static boolean isSigned(byte[] input, byte[] signature, Algorithm algorithm, Key key)
      throws GeneralSecurityException {
    Recipe recipe = Objects.requireNonNull(RECIPES.get(algorithm));
    if (algorithm.isShared()) {
      Mac mac = Mac.getInstance(recipe.name());
      mac.init(key);
      return MessageDigest.isEqual(mac.doFinal(input), signature);
    }
    if (!(key instanceof PublicKey open)) {
      return false;
    }
    Signature primitive = Signature.getInstance(recipe.name());
    if (recipe.parameters() != null) {
      primitive.setParameter(recipe.parameters());
    }
    primitive.initVerify(open);
    primitive.update(input);
    return primitive.verify(isEcdsa(algorithm) ? DerSignature.of(signature) : signature);
  }

  private static boolean isEcdsa(Algorithm algorithm) {
    return switch (algorithm.kind()) {
      case P256, P384, P521 -> true;
      default -> false;
    };
  }
}
