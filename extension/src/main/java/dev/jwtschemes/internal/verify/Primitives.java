package dev.jwtschemes.internal.verify;

import dev.jwtschemes.internal.key.Algorithm;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;

/**
 * The primitives of signatures: RFC 7518 section 3, RFC 8037 section 3.1, RFC 9864 section 2.2 and
 * RFC 9964, by one security provider or by those of the JVM in their order. Form of the signature,
 * algorithm and key have been checked before. Thread-safe.
 */
public final class Primitives {
  /**
   * How an algorithm is called by the JCA.
   *
   * @param name of a signature, or of a MAC
   * @param other of the same signature, as some providers call it
   * @param parameters of RSASSA-PSS
   */
  private record Recipe(
      String name, @Nullable String other, @Nullable PSSParameterSpec parameters) {}

  /** The most keys that are kept in two forms. */
  private static final int MAX_KEYS = 1_000;

  private static final Map<Algorithm, Recipe> RECIPES = new EnumMap<>(Algorithm.class);

  static {
    add(Algorithm.RS256, "SHA256withRSA");
    add(Algorithm.RS384, "SHA384withRSA");
    add(Algorithm.RS512, "SHA512withRSA");
    add(Algorithm.PS256, "SHA256withRSA/PSS", pss("SHA-256", MGF1ParameterSpec.SHA256, 32));
    add(Algorithm.PS384, "SHA384withRSA/PSS", pss("SHA-384", MGF1ParameterSpec.SHA384, 48));
    add(Algorithm.PS512, "SHA512withRSA/PSS", pss("SHA-512", MGF1ParameterSpec.SHA512, 64));
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

  /** By the providers of the JVM, in their order. */
  public static final Primitives OF_JVM = new Primitives(null);

  private final @Nullable String name;

  /** Null: those of the JVM. */
  private final @Nullable Provider provider;

  /**
   * Keys as the one provider has them, by the keys they are of: a provider that gets a key of
   * another translates it each time.
   */
  private final Map<Identity, Key> keys = new ConcurrentHashMap<>();

  /** What the one provider can do. */
  private final Map<Algorithm, Recipe> recipes;

  private Primitives(@Nullable String name) {
    this.name = name;
    this.provider = name == null ? null : Security.getProvider(name);
    this.recipes = name == null ? RECIPES : own(provider);
  }

  /**
   * Use the provider of this name; empty: those of the JVM. One that isn't there can do nothing, so
   * that every token is rejected.
   */
  public static Primitives of(Optional<String> provider) {
    return provider.map(Primitives::new).orElse(OF_JVM);
  }

  private static Map<Algorithm, Recipe> own(@Nullable Provider provider) {
    Map<Algorithm, Recipe> own = new EnumMap<>(Algorithm.class);
    if (provider != null) {
      RECIPES.forEach(
          (algorithm, recipe) -> {
            String type = algorithm.isShared() ? "Mac" : "Signature";
            if (provider.getService(type, recipe.name()) != null) {
              own.put(algorithm, recipe);
            } else if (recipe.other() != null
                && provider.getService(type, recipe.other()) != null) {
              own.put(algorithm, new Recipe(recipe.other(), null, recipe.parameters()));
            }
          });
      own.keySet().removeIf(algorithm -> !isMade(provider, algorithm, own));
    }
    return own;
  }

  /** Whether the provider does make what it lists. */
  private static boolean isMade(
      Provider provider, Algorithm algorithm, Map<Algorithm, Recipe> recipes) {
    Recipe recipe = Objects.requireNonNull(recipes.get(algorithm));
    try {
      if (algorithm.isShared()) {
        Mac.getInstance(recipe.name(), provider);
      } else {
        signature(recipe, provider);
      }
      return true;
    } catch (GeneralSecurityException | RuntimeException | LinkageError e) {
      return false;
    }
  }

  private static void add(Algorithm algorithm, String name) {
    RECIPES.put(algorithm, new Recipe(name, null, null));
  }

  private static void add(Algorithm algorithm, String other, PSSParameterSpec parameters) {
    RECIPES.put(algorithm, new Recipe("RSASSA-PSS", other, parameters));
  }

  /** RFC 7518 section 3.5: the salt is as long as the hash. */
  private static PSSParameterSpec pss(String hash, MGF1ParameterSpec mask, int salt) {
    return new PSSParameterSpec(hash, "MGF1", mask, salt, PSSParameterSpec.TRAILER_FIELD_BC);
  }

  /** The name of the one provider; empty: those of the JVM. */
  public Optional<String> provider() {
    return Optional.ofNullable(name);
  }

  /**
   * List those of these algorithms that the one provider can't check; none if there is no such
   * provider, which is a problem of its own. Of those of the JVM, {@link Algorithm#isAvailable}
   * says it.
   */
  public List<Algorithm> lacking(List<Algorithm> algorithms) {
    return provider == null
        ? List.of()
        : algorithms.stream().filter(each -> !recipes.containsKey(each)).toList();
  }

  /**
   * Whether the key made the signature of this input.
   *
   * @throws GeneralSecurityException if the provider can't say, which is a wrong signature, too
   */
  boolean isSigned(byte[] input, byte[] signature, Algorithm algorithm, Key key)
      throws GeneralSecurityException {
    Recipe recipe = recipes.get(algorithm);
    if (recipe == null) {
      return false;
    }
    if (algorithm.isShared()) {
      Mac mac = mac(recipe.name());
      mac.init(key);
      return MessageDigest.isEqual(mac.doFinal(input), signature);
    }
    if (!((provider == null ? key : own(key)) instanceof PublicKey open)) {
      return false;
    }
    Signature primitive = signature(recipe, provider);
    primitive.initVerify(open);
    primitive.update(input);
    return primitive.verify(isEcdsa(algorithm) ? DerSignature.of(signature) : signature);
  }

  private Key own(Key key) {
    Identity same = new Identity(key);
    Key known = keys.get(same);
    if (known == null) {
      known = translated(key);
      if (keys.size() >= MAX_KEYS) {
        keys.clear(); // those in use come again
      }
      keys.put(same, known);
    }
    return known;
  }

  /** A key by what it is, not by what it is equal to. */
  private record Identity(Key key) {
    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof Identity that && key == that.key;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(key);
    }
  }

  /** The key as the one provider has it; the same, if it has no form of its own. */
  private Key translated(Key key) {
    try {
      return provider == null
          ? key
          : KeyFactory.getInstance(key.getAlgorithm(), provider).translateKey(key);
    } catch (GeneralSecurityException | RuntimeException e) {
      return key;
    }
  }

  private Mac mac(String algorithm) throws GeneralSecurityException {
    return provider == null ? Mac.getInstance(algorithm) : Mac.getInstance(algorithm, provider);
  }

  private static Signature signature(Recipe recipe, @Nullable Provider provider)
      throws GeneralSecurityException {
    Signature made =
        provider == null
            ? Signature.getInstance(recipe.name())
            : Signature.getInstance(recipe.name(), provider);
    if (recipe.parameters() != null) {
      made.setParameter(recipe.parameters());
    }
    return made;
  }

  private static boolean isEcdsa(Algorithm algorithm) {
    return switch (algorithm.kind()) {
      case P256, P384, P521 -> true;
      default -> false;
    };
  }
}
