package dev.jwtschemes.internal.key;

import dev.jwtschemes.internal.key.KeyReader.Unusable;
import dev.jwtschemes.internal.text.Text;
import java.security.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * The keys of one source at one moment. Immutable.
 *
 * @param all in the order of the source
 * @param refused which of the source's keys have a flaw, and what flaw; at most {@value #MAX_SHOWN}
 * @param skipped the source's other keys that are not used, and why
 */
public record Keys(List<Entry> all, List<Text> refused, List<Skipped> skipped) {
  /** The most keys that are tried for one token. */
  public static final int MAX_TRIED = 3;

  /** The most keys of one source; each costs up to a millisecond to check. */
  static final int MAX_READ = 500;

  /** The most keys that a text names. */
  static final int MAX_SHOWN = 10;

  /** Keep immutable copies. */
  public Keys {
    all = List.copyOf(all);
    refused = List.copyOf(refused);
    skipped = List.copyOf(skipped);
  }

  /** Keys without any that are skipped. */
  public Keys(List<Entry> all, List<Text> refused) {
    this(all, refused, List.of());
  }

  /** Keys without any that are refused. */
  public Keys(List<Entry> all) {
    this(all, List.of());
  }

  /**
   * A key of the source that is meant for something else, or of a kind that isn't known (RFC 7517
   * section 5).
   *
   * @param kid its id, if it has one
   * @param why names the member and its value
   */
  public record Skipped(Optional<String> kid, Text why) {}

  /**
   * One key, and what it may be used for.
   *
   * @param key public or, for HMAC, secret for signatures; private for decryption
   * @param kid its id, if it has one
   * @param alg the only algorithm it is meant for, if it says so (RFC 7517 section 4.4)
   * @param issuer the only issuer it is of, if it says so
   */
  public record Entry(
      Key key, Optional<String> kid, Optional<String> alg, Optional<String> issuer) {
    /** A key of any issuer. */
    public Entry(Key key, Optional<String> kid, Optional<String> alg) {
      this(key, kid, alg, Optional.empty());
    }

    /** Whether it may be used with this algorithm. */
    public boolean fits(Algorithm algorithm) {
      return (alg.isEmpty() || alg.get().equals(algorithm.id())) && algorithm.fits(key);
    }

    /** Kind and id; never the key, which may be a secret. */
    @Override
    public String toString() {
      return Text.of("Entry[")
          .name(key.getAlgorithm())
          .and(", kid=")
          .name(kid.orElse(""))
          .and(", alg=")
          .name(alg.orElse(""))
          .and("]")
          .toString();
    }
  }

  /**
   * The keys a token may be checked with, at most {@value #MAX_TRIED}: those of its {@code kid};
   * else those without an id, which serve any; for a token without {@code kid}, all that fit.
   */
  public List<Entry> matching(Optional<String> kid, Algorithm algorithm) {
    if (kid.isEmpty()) {
      return first(entry -> true, algorithm);
    }
    List<Entry> named = first(entry -> entry.kid().equals(kid), algorithm);
    return named.isEmpty() ? first(entry -> entry.kid().isEmpty(), algorithm) : named;
  }

  private List<Entry> first(Predicate<Entry> wanted, Algorithm algorithm) {
    List<Entry> first = new ArrayList<>(MAX_TRIED);
    for (Entry entry : all) {
      if (first.size() < MAX_TRIED && wanted.test(entry) && entry.fits(algorithm)) {
        first.add(entry);
      }
    }
    return List.copyOf(first);
  }

  /** The refused keys as a list. */
  public Text refusals() {
    return list(refused);
  }

  /** Why the key of this id was skipped; empty unless the source has such a key. */
  public Optional<Text> whySkipped(String kid) {
    return skipped.stream()
        .filter(each -> each.kid().filter(kid::equals).isPresent())
        .findFirst()
        .map(Skipped::why);
  }

  /** Refuse a source of so many keys that to read it would take longer than to fetch it. */
  static void requireFew(int count) throws Unusable {
    if (count > MAX_READ) {
      throw JwkMembers.unusable(Text.of("more than ").number(MAX_READ).and(" keys"));
    }
  }

  /** The keys of several sources as one. */
  public static Keys joined(List<Keys> parts) {
    return new Keys(
        parts.stream().flatMap(each -> each.all().stream()).toList(),
        parts.stream().flatMap(each -> each.refused().stream()).limit(MAX_SHOWN).toList(),
        parts.stream().flatMap(each -> each.skipped().stream()).toList());
  }

  /** Texts as a list, at most {@value #MAX_SHOWN} of them. */
  static Text list(List<Text> texts) {
    Text list = Text.of("[");
    for (Text each : texts.stream().limit(MAX_SHOWN).toList()) {
      list = (list.toString().length() > 1 ? list.and(", ") : list).and(each);
    }
    return list.and("]");
  }

  /** Ids for a failure's detail. */
  public List<String> ids() {
    return all.stream().map(entry -> entry.kid().orElse("(no kid)")).limit(MAX_SHOWN).toList();
  }
}
