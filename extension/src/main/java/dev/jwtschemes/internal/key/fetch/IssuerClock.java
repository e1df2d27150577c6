package dev.jwtschemes.internal.key.fetch;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * The clock of the server that keys come from, compared with ours at each fetch: by {@code Date}
 * (RFC 9110 section 6.6.1), to the second, and {@code Age} where a cache answered (RFC 9111 section
 * 5.1). Nothing is decided by it: it is shown. Thread-safe.
 */
final class IssuerClock {
  /** A longer value isn't a date; what a parser makes of it is not found out. */
  private static final int LONGEST = 40;

  private static final int DIGITS_OF_AGE = 9;

  private final InstantSource clock;
  private volatile Optional<Duration> difference = Optional.empty();

  IssuerClock(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * By how much the server's clock was ahead of ours when it last answered; negative if it was
   * behind. Empty before the first answer, and if the last one had no date.
   */
  Optional<Duration> difference() {
    return difference;
  }

  /** Read the headers of an answer that has just arrived. */
  void read(HttpHeaders headers) {
    difference =
        headers
            .firstValue("Date")
            .flatMap(IssuerClock::date)
            .map(date -> Duration.between(now(), date.plus(age(headers))));
  }

  /** To the second, as dates are: clocks that agree have no difference. */
  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.SECONDS);
  }

  private static Optional<Instant> date(String value) {
    if (value.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(value)));
    } catch (DateTimeException e) {
      return Optional.empty();
    }
  }

  /** Seconds that the answer was in caches. */
  private static Duration age(HttpHeaders headers) {
    return headers
        .firstValue("Age")
        .filter(value -> value.length() <= DIGITS_OF_AGE)
        .filter(value -> value.chars().allMatch(digit -> digit >= '0' && digit <= '9'))
        .filter(value -> !value.isEmpty())
        .map(value -> Duration.ofSeconds(Long.parseLong(value)))
        .orElse(Duration.ZERO);
  }
}
