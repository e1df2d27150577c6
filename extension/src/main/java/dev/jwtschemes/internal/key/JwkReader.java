package dev.jwtschemes.internal.key;

import dev.jwtschemes.internal.key.KeyReader.Unusable;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import dev.jwtschemes.internal.token.Base64Url;
import java.security.Key;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.crypto.spec.SecretKeySpec;
import org.jose4j.json.JsonUtil;
import org.jose4j.jwk.JsonWebKey;
import org.jose4j.jwk.PublicJsonWebKey;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The reader of a JWK or JWK set (RFC 7517) for one purpose. Keys of a set that are meant for
 * something else, or of a kind that isn't known, are passed over, as RFC 7517 section 5 asks; so
 * are those with a flaw, with the reason. A set in which secrets are beside public keys is refused
 * whole.
 */
final class JwkReader {
  /** The members that only a private key has: RFC 7518 section 6, RFC 8037 section 2. */
  private static final Set<String> PRIVATE = Set.of("d", "p", "q", "dp", "dq", "qi", "oth");

  private static final Set<String> SECRET = Set.of("oct");
  private static final Set<String> PUBLIC = Set.of("RSA", "EC", "OKP", "AKP");

  private final KeyPurpose purpose;
  private final List<Keys.Entry> entries = new ArrayList<>();
  private final List<String> passedOver = new ArrayList<>();
  private final List<Text> refused = new ArrayList<>();

  private JwkReader(KeyPurpose purpose) {
    this.purpose = purpose;
  }

  /** Read all usable keys; at least one, or it throws. */
  static Keys read(String json, KeyPurpose purpose) throws Unusable {
    JwkReader reader = new JwkReader(purpose);
    List<Map<String, Object>> members = members(parse(json));
    for (Map<String, Object> each : members) {
      reader.read(each);
    }
    if (purpose != KeyPurpose.DECRYPTION && isOf(SECRET, members) && isOf(PUBLIC, members)) {
      throw new Unusable(
          Problem.KEY_UNUSABLE,
          Text.of(
              "the set mixes shared secrets (oct) with public keys, so that a secret may be"
                  + " published or a public key used as one (RFC 8725 section 2.1)"));
    }
    if (reader.entries.isEmpty()) {
      throw new Unusable(
          Problem.KEY_UNUSABLE,
          reader.passedOver.isEmpty()
              ? Text.of("no usable key in the JSON")
              : Text.of("no usable key in the JSON: ").names(reader.passedOver));
    }
    return new Keys(
        List.copyOf(reader.entries), reader.refused.stream().limit(Keys.MAX_SHOWN).toList());
  }

  /** Whatever they are meant for. */
  private static boolean isOf(Set<String> types, List<Map<String, Object>> members) {
    return members.stream()
        .map(each -> each.get("kty"))
        .anyMatch(each -> each instanceof String type && types.contains(type));
  }

  private static Map<String, Object> parse(String text) throws Unusable {
    try {
      return JsonUtil.parseJson(text);
    } catch (JoseException | RuntimeException e) {
      throw new Unusable(Problem.KEY_UNUSABLE, Text.of("broken JSON"));
    }
  }

  @SuppressWarnings("unchecked") // jose4j's parser makes maps with string keys only
  private static List<Map<String, Object>> members(Map<String, Object> object) throws Unusable {
    if (!object.containsKey("keys")) {
      return List.of(object);
    }
    if (!(object.get("keys") instanceof List<?> list)) {
      throw new Unusable(Problem.KEY_UNUSABLE, Text.of("'keys' is not a list"));
    }
    List<Map<String, Object>> members = new ArrayList<>();
    for (Object each : list) {
      if (each instanceof Map<?, ?> map) {
        members.add((Map<String, Object>) map);
      }
    }
    return members;
  }

  private void read(Map<String, Object> members) throws Unusable {
    if (purpose != KeyPurpose.DECRYPTION && !Collections.disjoint(members.keySet(), PRIVATE)) {
      throw new Unusable(Problem.PRIVATE_KEY_AS_PUBLIC, Text.of("JWK with private parts"));
    }
    try {
      Map<String, Object> nameless = new HashMap<>(members);
      Object kidMember = nameless.remove("kid");
      JsonWebKey jwk = JsonWebKey.Factory.newJwk(nameless);
      if (!purpose.allowedBy(jwk)) {
        passedOver.add("meant for something else (use, key_ops)");
        return;
      }
      Key key = key(jwk, members);
      Optional<String> kid = kidMember instanceof String id ? Optional.of(id) : Optional.empty();
      // It would count as a key without an id, which serves tokens of any kid.
      Optional<Text> flaw =
          kidMember != null && kid.isEmpty()
              ? Optional.of(Text.of("its kid is not a string (RFC 7517 section 4.5)"))
              : KeyFlaw.of(key, purpose);
      if (flaw.isPresent()) {
        passedOver.add(flaw.get().toString());
        Text id = kid.map(Text.EMPTY::quote).orElseGet(() -> Text.of("(no kid)"));
        refused.add(id.and(": ").and(flaw.get()));
        return;
      }
      entries.add(new Keys.Entry(key, kid, Optional.ofNullable(jwk.getAlgorithm())));
    } catch (Unusable e) {
      passedOver.add(e.text().toString());
    } catch (JoseException | RuntimeException e) {
      passedOver.add("unknown or broken key type");
    }
  }

  private Key key(JsonWebKey jwk, Map<String, Object> members) throws Unusable {
    boolean secret = jwk.getKeyType().equals("oct");
    if (secret != (purpose == KeyPurpose.SECRET)) {
      throw new Unusable(
          Problem.KEY_UNUSABLE,
          secret
              ? Text.of(
                  "a shared secret (oct), which only an HS algorithm of the scheme makes usable")
              : Text.of("an HS algorithm needs a shared secret (oct), not a public key"));
    }
    if (secret) {
      return secret(members);
    }
    PublicJsonWebKey pair = (PublicJsonWebKey) jwk;
    @Nullable Key key =
        purpose == KeyPurpose.DECRYPTION ? pair.getPrivateKey() : pair.getPublicKey();
    if (key == null) {
      throw new Unusable(Problem.KEY_UNUSABLE, Text.of("a public key can't decrypt"));
    }
    return key;
  }

  /** The library would accept any text as base64, and so make a weaker secret than was meant. */
  private static Key secret(Map<String, Object> members) throws Unusable {
    Optional<byte[]> bytes =
        members.get("k") instanceof String k ? Base64Url.decode(k) : Optional.empty();
    if (bytes.isEmpty()) {
      throw new Unusable(Problem.KEY_UNUSABLE, Text.of("a shared secret whose k is not base64url"));
    }
    if (bytes.get().length * 8 < Algorithm.HS256.bits()) {
      throw new Unusable(
          Problem.KEY_UNUSABLE,
          Text.of("a shared secret of ")
              .number(bytes.get().length * 8L)
              .and(
                  " bits, at least the 256, 384 or 512 of HS256, HS384 or HS512 are needed"
                      + " (RFC 7518 section 3.2)"));
    }
    return new SecretKeySpec(bytes.get(), "HMAC");
  }
}
