package dev.jwtschemes.internal.key;

import dev.jwtschemes.internal.key.KeyReader.Unusable;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.security.Key;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The members of one JWK (RFC 7517 section 4), and what it is meant for. Each refusal names the
 * member and its value.
 *
 * @param all by name, as the JSON has them
 */
record JwkMembers(Map<String, Object> all) {

  /** Whether it has a member of one of these names. */
  boolean hasAny(Collection<String> names) {
    return !Collections.disjoint(all.keySet(), names);
  }

  /** A member that is a string; null counts as absent, since some issuers write all members. */
  Optional<String> text(String name) throws Unusable {
    @Nullable Object value = all.get(name);
    if (value != null && !(value instanceof String)) {
      throw unusable(Text.EMPTY.name(name).and(" is not a string"));
    }
    return Optional.ofNullable((String) value);
  }

  /** A member that is a list of strings, and how it must be. */
  Optional<List<String>> texts(String name) throws Unusable {
    @Nullable Object value = all.get(name);
    if (value == null) {
      return Optional.empty();
    }
    if (!(value instanceof List<?> list) || !list.stream().allMatch(String.class::isInstance)) {
      throw unusable(Text.EMPTY.name(name).and(" is not a list of strings"));
    }
    return Optional.of(list.stream().map(String.class::cast).toList());
  }

  /** Refuse it if its {@code use} or {@code key_ops} is another. */
  void requireMeantFor(KeyPurpose purpose) throws Unusable {
    Optional<String> use = text("use");
    if (use.isPresent() && !use.get().equals(purpose.use())) {
      throw unusable(Text.of("use ").value(use.get()).and(" is not ").quote(purpose.use()));
    }
    Optional<List<String>> operations = texts("key_ops");
    if (operations.isPresent() && Collections.disjoint(operations.get(), purpose.operations())) {
      throw unusable(
          Text.of("key_ops ")
              .values(operations.get())
              .and(" has none of ")
              .quote(purpose.operations().stream().sorted().toList()));
    }
  }

  /** Its {@code alg}, which must be of the key; absent if it names none. */
  Optional<String> algorithm(Key key, KeyPurpose purpose) throws Unusable {
    Optional<String> alg = text("alg");
    if (alg.isEmpty()) {
      if (Arrays.stream(Algorithm.values())
          .noneMatch(each -> each.form() == purpose.form() && each.fits(key))) {
        throw unusable(kind().and(" is of no algorithm for this use"));
      }
      return alg;
    }
    Text given = Text.of("alg ").value(alg.get());
    Optional<Algorithm> known = Algorithm.named(alg.get());
    if (known.isEmpty()) {
      throw unusable(given.and(" is not an algorithm"));
    }
    if (known.get().form() != purpose.form()) {
      throw unusable(
          given.and(
              purpose == KeyPurpose.DECRYPTION
                  ? Text.of(" is not for decryption")
                  : Text.of(" is not for signatures")));
    }
    if (!known.get().fits(key)) {
      throw unusable(given.and(" is not of a key with ").and(kind()));
    }
    return alg;
  }

  /** Its kind, for a text. */
  Text kind() {
    Text kind = Text.of("kty ").value(String.valueOf(all.get("kty")));
    return all.get("crv") instanceof String curve ? kind.and(", crv ").value(curve) : kind;
  }

  static Unusable unusable(Text why) {
    return new Unusable(Problem.KEY_UNUSABLE, why);
  }
}
