package dev.jwtschemes.internal.key;

import static dev.jwtschemes.internal.key.JwkMembers.unusable;

import dev.jwtschemes.internal.key.KeyReader.Unusable;
import dev.jwtschemes.internal.text.Text;
import dev.jwtschemes.internal.token.Base64Url;
import java.security.GeneralSecurityException;
import java.security.Key;
import java.security.PublicKey;
import java.security.interfaces.ECKey;
import java.security.interfaces.EdECKey;
import java.security.interfaces.RSAKey;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The maker of the key of a JWK: from its own members (RFC 7518 section 6, RFC 8037 section 2, RFC
 * 9964), or from the certificate in {@code x5c} if it has none of them. Stateless.
 */
final class JwkKey {
  private static final Map<String, List<String>> MEMBERS =
      Map.of(
          "RSA", List.of("n", "e"),
          "EC", List.of("crv", "x", "y"),
          "OKP", List.of("crv", "x"),
          "AKP", List.of("alg", "pub"));

  private static final Map<String, Set<String>> CURVES =
      Map.of(
          "EC", Set.of("P-256", "P-384", "P-521"),
          "OKP", Set.of("Ed25519", "Ed448", "X25519", "X448"));

  /** What the library gets to see: no certificates, which it would refuse if they are broken. */
  private static final Set<String> MATERIAL =
      Set.of("kty", "crv", "x", "y", "n", "e", "d", "p", "q", "dp", "dq", "qi", "oth");

  private JwkKey() {}

  static Key of(JwkMembers jwk, KeyPurpose purpose) throws Unusable {
    Optional<String> type = jwk.text("kty");
    requireSecretOrNot(type.filter("oct"::equals).isPresent(), purpose);
    if (purpose == KeyPurpose.SECRET) {
      return secret(jwk);
    }
    Optional<PublicKey> certified = certified(jwk);
    if (type.isEmpty()) {
      return certified.orElseThrow(() -> unusable(Text.of("kty is missing")));
    }
    List<String> members = MEMBERS.get(type.get());
    if (members == null) {
      throw unusable(jwk.kind().and(" is not a kind of key that is known"));
    }
    if (certified.isPresent()
        && !jwk.hasAny(members.stream().filter(each -> !each.equals("alg")).toList())) {
      return ofType(type.get(), certified.get());
    }
    for (String name : members) {
      if (jwk.text(name).isEmpty()) {
        throw unusable(Text.EMPTY.name(name).and(" is missing"));
      }
    }
    return type.get().equals("AKP") ? mlDsa(jwk, purpose) : pair(jwk, type.get(), purpose);
  }

  private static void requireSecretOrNot(boolean isSecret, KeyPurpose purpose) throws Unusable {
    if (isSecret != (purpose == KeyPurpose.SECRET)) {
      throw unusable(
          isSecret
              ? Text.of(
                  "a shared secret (oct), which only an HS algorithm of the scheme makes usable")
              : Text.of("an HS algorithm needs a shared secret (oct), not a public key"));
    }
  }

  private static Key pair(JwkMembers jwk, String type, KeyPurpose purpose) throws Unusable {
    Set<String> curves = CURVES.get(type);
    if (curves != null && !curves.contains(jwk.text("crv").orElse(""))) {
      throw unusable(
          Text.of("crv ").value(jwk.text("crv").orElse("")).and(" is not a curve that is known"));
    }
    Map<String, Object> material = new HashMap<>(jwk.all());
    material.keySet().retainAll(MATERIAL);
    try {
      PublicJsonWebKey pair = PublicJsonWebKey.Factory.newPublicJwk(material);
      @Nullable Key key =
          purpose == KeyPurpose.DECRYPTION ? pair.getPrivateKey() : pair.getPublicKey();
      if (key == null) {
        throw unusable(Text.of("a public key can't decrypt"));
      }
      return key;
    } catch (JoseException | RuntimeException e) {
      throw unusable(jwk.kind().and(" with members that make no key"));
    }
  }

  private static Key mlDsa(JwkMembers jwk, KeyPurpose purpose) throws Unusable {
    String alg = jwk.text("alg").orElse("");
    Optional<MlDsa> set = MlDsa.named(alg);
    if (set.isEmpty() || purpose == KeyPurpose.DECRYPTION) {
      throw unusable(Text.of("alg ").value(alg).and(" is not an algorithm of kty 'AKP' here"));
    }
    if (!set.get().isAvailable()) {
      throw unusable(Text.of("alg ").value(alg).and(" is not an algorithm of this JVM"));
    }
    Optional<byte[]> raw = Base64Url.decode(jwk.text("pub").orElse(""));
    try {
      if (raw.isPresent()) {
        return set.get().publicKey(raw.get());
      }
    } catch (GeneralSecurityException e) {
      // said below
    }
    throw unusable(Text.of("pub makes no key of alg ").value(alg));
  }

  /** The key of the first certificate (RFC 7517 section 4.7); empty if it can't be read. */
  static Optional<PublicKey> certified(JwkMembers jwk) {
    if (!(jwk.all().get("x5c") instanceof List<?> chain)
        || chain.isEmpty()
        || !(chain.get(0) instanceof String first)) {
      return Optional.empty();
    }
    try {
      return Optional.of(Pem.certificate(Pem.decode(first)).getPublicKey());
    } catch (Unusable e) {
      return Optional.empty();
    }
  }

  private static Key ofType(String type, PublicKey key) throws Unusable {
    boolean isOf =
        switch (type) {
          case "RSA" -> key instanceof RSAKey;
          case "EC" -> key instanceof ECKey;
          case "OKP" -> key instanceof EdECKey;
          default -> true;
        };
    if (!isOf) {
      throw unusable(Text.of("x5c is not of a key with kty ").value(type));
    }
    return key;
  }

  /** The library would accept any text as base64, and so make a weaker secret than was meant. */
  private static Key secret(JwkMembers jwk) throws Unusable {
    Optional<byte[]> bytes =
        jwk.all().get("k") instanceof String k ? Base64Url.decode(k) : Optional.empty();
    if (bytes.isEmpty()) {
      throw unusable(Text.of("a shared secret whose k is not base64url"));
    }
    if (bytes.get().length * 8 < Algorithm.HS256.bits()) {
      throw unusable(
          Text.of("a shared secret of ")
              .number(bytes.get().length * 8L)
              .and(
                  " bits, at least the 256, 384 or 512 of HS256, HS384 or HS512 are needed"
                      + " (RFC 7518 section 3.2)"));
    }
    return new SecretKeySpec(bytes.get(), "HMAC");
  }
}
