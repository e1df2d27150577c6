package dev.jwtschemes.internal.verify;

import dev.jwtschemes.internal.key.Algorithm;
import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.internal.key.fetch.KeySource;
import dev.jwtschemes.internal.token.UnverifiedToken;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One token while it is checked: what a check found and a later one needs. Nothing in it is to be
 * trusted before all checks have passed. For one thread.
 */
final class Examination {
  private final UnverifiedToken sent;

  /** Of the encryption. */
  @Nullable Algorithm keyManagement;

  byte @Nullable [] plaintext;

  /** The token with the signature: the one that was sent, or the one inside. */
  @Nullable UnverifiedToken signed;

  /** Of the signature. */
  @Nullable Algorithm algorithm;

  @Nullable List<Keys.Entry> keys;

  /** Why there may be more keys; null if these are all. */
  KeySource.@Nullable Unavailable missingKeys;

  /** The one that signed it. */
  Keys.@Nullable Entry key;

  @Nullable Instant expires;
  @Nullable Instant issued;

  /** {@link Instant#MIN} if the token says nothing about it. */
  @Nullable Instant notBefore;

  @Nullable String name;

  /** Made when all other checks have passed. */
  @Nullable ValidatedToken validated;

  private @Nullable Map<String, Object> values;
  private @Nullable Instant now;
  private boolean isFailed;
  private final boolean isExplanation;

  private Examination(UnverifiedToken sent, boolean isExplanation) {
    this.sent = sent;
    this.isExplanation = isExplanation;
  }

  /** Begin to check a token that came with a request. */
  Examination(UnverifiedToken sent) {
    this(sent, false);
  }

  /** Begin to explain a token: nothing is fetched because of it. */
  static Examination ofExplanation(UnverifiedToken sent) {
    return new Examination(sent, true);
  }

  /** Find the keys to try. */
  KeySource.Lookup keysOf(KeySource source, Optional<String> kid, Algorithm named) {
    return isExplanation ? source.known(kid, named) : source.find(kid, named);
  }

  /** The token as it was sent. */
  UnverifiedToken sent() {
    return sent;
  }

  /** The token with the signature, if it was found. */
  UnverifiedToken signed() {
    return Objects.requireNonNull(signed);
  }

  /** Remember that a check did not pass. */
  void fail() {
    isFailed = true;
  }

  /** Whether what a check needs was found. */
  boolean has(Check.Needs needs) {
    return switch (needs) {
      case NOTHING -> true;
      case ENCRYPTED -> sent.isEncrypted();
      case PLAINTEXT -> plaintext != null;
      case SIGNED -> signed != null;
      case ALGORITHM -> algorithm != null;
      case KEYS -> keys != null;
      case CLAIMS -> values != null || signed != null;
      case EXP -> expires != null;
      case IAT -> issued != null;
      case EXP_AND_IAT -> expires != null && issued != null;
      case NBF -> notBefore != null;
      case ALL_PASSED -> !isFailed;
    };
  }

  /** Set the claims; the map is final. */
  void read(Map<String, @Nullable Object> read) {
    values = read;
  }

  /** The claims as Java values: those that were set, else those of the signed token. */
  Map<String, Object> values() {
    if (values == null) {
      // What was signed is what was read: the form is canonical, and one parser reads the claims.
      read(signed().claims());
    }
    return Objects.requireNonNull(values);
  }

  /** The present, which is the same for all checks. */
  Instant now(Clock clock) {
    Instant read = now == null ? clock.instant() : now;
    now = read;
    return read;
  }
}
