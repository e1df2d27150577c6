package dev.jwtschemes.tck.soak;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;

/** Sends one request after another, three in ten with garbage, and tells the tally. */
final class Client implements Runnable {
  /** Begins the names under which garbage is counted, by scheme and by kind. */
  static final String GARBAGE = "garbage, ";

  private static final int GARBAGE_PERCENT = 30;

  /** On average; so that the figures are the server's and not those of a machine worn out. */
  private static final int PAUSE_MILLIS = 40;

  private final SoakServer server;
  private final List<SoakIssuer> issuers;
  private final long end;
  private final Tally tally;
  private final Random random;

  /**
   * Make one ready.
   *
   * @param end when to stop, as of {@code System.nanoTime()}
   */
  Client(SoakServer server, List<SoakIssuer> issuers, long end, Tally tally, long seed) {
    this.server = server;
    this.issuers = issuers;
    this.end = end;
    this.tally = tally;
    this.random = new Random(seed);
  }

  @Override
  public void run() {
    try {
      while (System.nanoTime() < end) {
        int index = random.nextInt(issuers.size());
        SoakIssuer issuer = issuers.get(index);
        if (random.nextInt(100) < GARBAGE_PERCENT) {
          sendGarbage(issuer, issuers.get((index + 1) % issuers.size()));
        } else {
          sendGood(issuer);
        }
        TimeUnit.MILLISECONDS.sleep(random.nextInt(2 * PAUSE_MILLIS));
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void sendGood(SoakIssuer issuer) throws InterruptedException {
    String row = issuer.row();
    Batch batch = issuer.batch(random);
    Batch.Token token = batch.good(random.nextInt(8));
    long start = System.nanoTime();
    batch.sentAt(start);
    Answer answer = send(issuer, token.text(), token.name());
    if (answer == Answer.ACCEPTED) {
      batch.accepted();
    }
    tally.add(row, batch.isWithdrawn() ? Answer.NOT_COUNTED : answer);
    tally.took(row, System.nanoTime() - start);
  }

  private void sendGarbage(SoakIssuer issuer, SoakIssuer other) throws InterruptedException {
    Garbage kind = Garbage.values()[random.nextInt(Garbage.values().length)];
    if (kind == Garbage.MADE_UP_KID && issuer.isSpared()) {
      kind = Garbage.BROKEN_SIGNATURE;
    }
    String text = kind.from(issuer.batch(random), other.batch(random), random);
    Answer answer = send(issuer, text, "");
    tally.add(GARBAGE + issuer.scheme(), answer);
    tally.add(GARBAGE + kind, answer);
  }

  private Answer send(SoakIssuer issuer, String token, String name) throws InterruptedException {
    try {
      HttpResponse<String> response = server.get("as/" + issuer.scheme(), token);
      boolean isRight =
          switch (response.statusCode()) {
            case 200 -> name.isEmpty() || response.body().equals(name);
            case 400, 401, 403 -> true;
            case 503 -> response.headers().allValues("Retry-After").equals(List.of("3"));
            default -> false;
          };
      if (isRight) {
        return Answer.of(response.statusCode());
      }
      tally.broken(issuer.scheme() + ": " + response.statusCode() + " " + response.body());
    } catch (IOException e) {
      tally.broken(issuer.scheme() + ": " + e);
    }
    return Answer.BROKEN;
  }
}
