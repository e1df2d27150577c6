package dev.jwtschemes.tck.soak;

import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Tokens signed with one key of one issuer, good and bad, and when they worked. Thread-safe. */
final class Batch {
  static final String AUDIENCE = "soak";

  private static final int GOOD = 8;

  private final List<Token> good;
  private final String expired;
  private final String ofAnotherIssuer;
  private final String forAnotherAudience;
  private final String scheme;
  private final String kid;
  private final AtomicLong sent = new AtomicLong();
  private final AtomicLong accepted = new AtomicLong();
  private volatile long reachable = Long.MAX_VALUE;
  private volatile long withdrawn = Long.MAX_VALUE;

  /**
   * A good token.
   *
   * @param name what it calls its caller: nobody else has it
   */
  record Token(String text, String name) {}

  /** Sign with the issuer's current key. */
  Batch(TestIssuer issuer, String kid, String scheme) {
    this.scheme = scheme;
    this.kid = kid;
    TokenBuilder base = issuer.token().audience(AUDIENCE);
    Instant past = Instant.now().minusSeconds(3600);
    good =
        IntStream.range(0, GOOD)
            .mapToObj(i -> scheme + "-" + kid + "-" + i)
            .map(name -> new Token(base.upn(name).subject(name).compact(), name))
            .toList();
    expired = base.issuedAt(past).expires(past.plusSeconds(60)).compact();
    ofAnotherIssuer = base.issuer("https://elsewhere.example").compact();
    forAnotherAudience = base.audience("another").compact();
  }

  String scheme() {
    return scheme;
  }

  String kid() {
    return kid;
  }

  Token good(int index) {
    return good.get(index % GOOD);
  }

  String expired() {
    return expired;
  }

  String ofAnotherIssuer() {
    return ofAnotherIssuer;
  }

  String forAnotherAudience() {
    return forAnotherAudience;
  }

  /** The key can be fetched from now on. */
  void reachable() {
    if (reachable == Long.MAX_VALUE) {
      reachable = System.nanoTime();
    }
  }

  /** The key cannot be fetched for now. */
  void unreachable() {
    if (accepted.get() == 0) {
      reachable = Long.MAX_VALUE;
    }
  }

  /** The key is about to leave the key set. */
  void withdraw() {
    withdrawn = System.nanoTime();
  }

  boolean isWithdrawn() {
    return withdrawn != Long.MAX_VALUE;
  }

  /** A good token of it was sent at this time. */
  void sentAt(long nanos) {
    sent.compareAndSet(0, nanos);
  }

  /** A good token of it has been accepted. */
  void accepted() {
    accepted.compareAndSet(0, System.nanoTime());
  }

  /**
   * From when it could be fetched and was asked for until it was first accepted; or, if it never
   * was, until it was withdrawn or the run ended.
   */
  Optional<Duration> waited(long end) {
    long from = Math.max(sent.get(), reachable);
    long until = accepted.get() == 0 ? Math.min(withdrawn, end) : accepted.get();
    return sent.get() == 0 || reachable == Long.MAX_VALUE || until < from
        ? Optional.empty()
        : Optional.of(Duration.ofNanos(until - from));
  }

  /** The ends of payload and signature of all its tokens: nothing else contains them. */
  Stream<String> pieces() {
    return Stream.concat(
            good.stream().map(Token::text), Stream.of(expired, ofAnotherIssuer, forAnotherAudience))
        .flatMap(text -> Stream.of(text.split("\\.")).skip(1))
        .map(part -> part.substring(part.length() - 20));
  }
}
