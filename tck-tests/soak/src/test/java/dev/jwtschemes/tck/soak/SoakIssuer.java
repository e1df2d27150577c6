package dev.jwtschemes.tck.soak;

import dev.jwtschemes.testkit.TestIssuer;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/** The issuer of one scheme, and the tokens it has signed. Thread-safe for many readers. */
final class SoakIssuer implements AutoCloseable {
  /** A phase in which clients keep made-up key ids away. */
  static final String SPARED = ", no made-up kids";

  /** A phase in which the first keys may still be on their way. */
  static final String FIRST = ", first keys";

  /** Keys that are published beside each other. */
  private static final int PUBLISHED = 5;

  private final String scheme;
  private final String algorithm;
  private final TestIssuer issuer = TestIssuer.start();
  private final List<Batch> batches = new CopyOnWriteArrayList<>();
  private volatile List<Batch> live = List.of();
  private volatile boolean isDown;
  private volatile String phase = "";

  /** Start one with keys for this algorithm. */
  SoakIssuer(String scheme, String algorithm) {
    this.scheme = scheme;
    this.algorithm = algorithm;
  }

  String scheme() {
    return scheme;
  }

  /** How often its keys were fetched. */
  int fetches() {
    return issuer.fetches();
  }

  /** Begin a phase, whose answers are counted apart. */
  void phase(String name) {
    phase = name;
  }

  boolean isSpared() {
    return phase.equals(SPARED);
  }

  /** Under which name its answers are counted. */
  String row() {
    return scheme + phase;
  }

  /** Take this long for each answer. */
  void slowDown(Duration time) {
    issuer.slow(time);
  }

  /** What makes it a scheme. */
  Map<String, String> properties() {
    String prefix = "jwt-schemes." + scheme + ".verify.";
    return Map.of(
        prefix + "issuer",
        issuer.issuer(),
        prefix + "audiences",
        Batch.AUDIENCE,
        prefix + "publickey.algorithm",
        algorithm,
        prefix + "publickey.location",
        issuer.jwksUrl());
  }

  /** Publish another key, sign with it, and withdraw the oldest. */
  void rotate() {
    String kid = issuer.rotate(algorithm);
    Batch batch = new Batch(issuer, kid, scheme);
    if (!isDown) {
      batch.reachable();
    }
    List<Batch> now = new CopyOnWriteArrayList<>(live);
    now.add(batch);
    batches.add(batch);
    if (now.size() > PUBLISHED) {
      Batch oldest = now.remove(0);
      oldest.withdraw(); // first: a request that ends before this had its key published throughout
      live = now;
      issuer.withdraw(oldest.kid());
    } else {
      live = now;
    }
  }

  /** Answer nothing but 503 from now on. */
  void goDown() {
    isDown = true;
    issuer.outage();
    live.forEach(Batch::unreachable);
  }

  /** Answer again. */
  void comeUp() {
    issuer.recover();
    isDown = false;
    live.forEach(Batch::reachable);
  }

  /** Tokens whose key is published: of the newest key every other time. */
  Batch batch(Random random) {
    List<Batch> now = live;
    int newest = now.size() - 1;
    return now.get(random.nextBoolean() ? newest : random.nextInt(now.size()));
  }

  /** All that were ever signed. */
  List<Batch> batches() {
    return batches;
  }

  @Override
  public void close() {
    issuer.close();
  }
}
