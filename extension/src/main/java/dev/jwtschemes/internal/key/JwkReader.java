package dev.jwtschemes.internal.key;

import static dev.jwtschemes.internal.key.JwkMembers.unusable;

import dev.jwtschemes.internal.key.KeyReader.Unusable;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.security.Key;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;
import org.jspecify.annotations.Nullable;

/**
 * The reader of a JWK, a JWK set (RFC 7517) or a map of certificates by key id, for one purpose.
 * Keys of a set that are meant for something else, or of a kind that isn't known, are skipped, as
 * RFC 7517 section 5 asks; so are those with a flaw; each with its reason. A set in which secrets
 * are beside public keys is refused whole.
 */
final class JwkReader {
  /** The members that only a private key has: RFC 7518 section 6, RFC 8037 section 2, RFC 9964. */
  private static final Set<String> PRIVATE = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "priv");

  private static final Set<String> SECRET = Set.of("oct");
  private static final Set<String> PUBLIC = Set.of("RSA", "EC", "OKP", "AKP");

  private final KeyPurpose purpose;
  private final List<Keys.Entry> entries = new ArrayList<>();
  private final List<Keys.Skipped> skipped = new ArrayList<>();
  private final List<Text> refused = new ArrayList<>();
  private final List<Text> reasons = new ArrayList<>();

  private JwkReader(KeyPurpose purpose) {
    this.purpose = purpose;
  }

  /** Read all usable keys; at least one, or it throws. */
  static Keys read(String json, KeyPurpose purpose) throws Unusable {
    JwkReader reader = new JwkReader(purpose);
    Map<String, Object> object = parse(json);
    if (isOfCertificates(object)) {
      Keys.requireFew(object.size());
      for (Map.Entry<String, Object> each : object.entrySet()) {
        reader.readCertificate(each.getKey(), (String) each.getValue());
      }
    } else {
      reader.read(members(object));
    }
    if (reader.entries.isEmpty()) {
      throw unusable(
          reader.reasons.isEmpty()
              ? Text.of("no usable key in the JSON")
              : Text.of("no usable key in the JSON: ").and(Keys.list(reader.reasons)));
    }
    return new Keys(
        reader.entries, reader.refused.stream().limit(Keys.MAX_SHOWN).toList(), reader.skipped);
  }

  private static Map<String, Object> parse(String text) throws Unusable {
    try {
      return JsonUtil.parseJson(text);
    } catch (JoseException | RuntimeException e) {
      throw unusable(Text.of("broken JSON"));
    }
  }

  @SuppressWarnings("unchecked") // jose4j's parser makes maps with string keys only
  private static List<JwkMembers> members(Map<String, Object> object) throws Unusable {
    if (!object.containsKey("keys")) {
      return List.of(new JwkMembers(object));
    }
    if (!(object.get("keys") instanceof List<?> list)) {
      throw unusable(Text.of("'keys' is not a list"));
    }
    Keys.requireFew(list.size());
    List<JwkMembers> members = new ArrayList<>();
    for (Object each : list) {
      if (each instanceof Map<?, ?> map) {
        members.add(new JwkMembers((Map<String, Object>) map));
      }
    }
    return members;
  }

  private void read(List<JwkMembers> all) throws Unusable {
    for (JwkMembers each : all) {
      read(each);
    }
    if (purpose != KeyPurpose.DECRYPTION && isOf(SECRET, all) && isOf(PUBLIC, all)) {
      throw unusable(
          Text.of(
              "the set mixes shared secrets (oct) with public keys, so that a secret may be"
                  + " published or a public key used as one (RFC 8725 section 2.1)"));
    }
  }

  /** Whatever they are meant for. */
  private static boolean isOf(Set<String> types, List<JwkMembers> all) {
    return all.stream()
        .map(each -> each.all().get("kty"))
        .anyMatch(each -> each instanceof String type && types.contains(type));
  }

  private void read(JwkMembers jwk) throws Unusable {
    if (purpose != KeyPurpose.DECRYPTION && jwk.hasAny(PRIVATE)) {
      throw new Unusable(Problem.PRIVATE_KEY_AS_PUBLIC, Text.of("JWK with private parts"));
    }
    @Nullable Object id = jwk.all().get("kid");
    Optional<String> kid = id instanceof String text ? Optional.of(text) : Optional.empty();
    try {
      jwk.requireMeantFor(purpose);
      Key key = JwkKey.of(jwk, purpose);
      Optional<String> alg = jwk.algorithm(key, purpose);
      Optional<String> issuer = jwk.text("issuer");
      add(new Keys.Entry(key, kid, alg, issuer), flaw(jwk, key, id != null && kid.isEmpty()));
    } catch (Unusable e) {
      skipped.add(new Keys.Skipped(kid, e.text()));
      reasons.add(e.text());
    }
  }

  private Optional<Text> flaw(JwkMembers jwk, Key key, boolean hasBrokenKid) {
    if (hasBrokenKid) {
      // It would count as a key without an id, which serves tokens of any kid.
      return Optional.of(Text.of("its kid is not a string (RFC 7517 section 4.5)"));
    }
    Optional<PublicKey> certified = JwkKey.certified(jwk);
    return certified.isPresent() && key instanceof PublicKey && !certified.get().equals(key)
        ? Optional.of(Text.of("its x5c is of another key (RFC 7517 section 4.7)"))
        : KeyFlaw.of(key, purpose);
  }

  private void add(Keys.Entry entry, Optional<Text> flaw) {
    if (flaw.isEmpty()) {
      entries.add(entry);
      return;
    }
    Text id = entry.kid().map(Text.EMPTY::quote).orElseGet(() -> Text.of("(no kid)"));
    refused.add(id.and(": ").and(flaw.get()));
    reasons.add(flaw.get());
  }

  /** Whether it is a map of certificates by key id, as some issuers of Google's serve it. */
  private static boolean isOfCertificates(Map<String, Object> object) {
    return !object.isEmpty()
        && object.values().stream()
            .allMatch(each -> each instanceof String text && text.contains(Pem.BEGIN));
  }

  private void readCertificate(String kid, String pem) throws Unusable {
    Optional<String> id = Optional.of(kid);
    for (Keys.Entry each : PemReader.read(pem, purpose).all()) {
      add(new Keys.Entry(each.key(), id, each.alg()), KeyFlaw.of(each.key(), purpose));
    }
  }
}
