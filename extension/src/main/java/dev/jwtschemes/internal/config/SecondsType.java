package dev.jwtschemes.internal.config;

import java.time.Duration;

/** A time within a range of seconds. Immutable. */
final class SecondsType extends ValueType {
  private final Range range;

  SecondsType(Range range) {
    super(range.words());
    this.range = range;
  }

  @Override
  Object parse(String key, String value) {
    return check(key, Duration.ofSeconds(range.parse(value)));
  }

  @Override
  Object check(String key, Object value) {
    Duration time = (Duration) value;
    if (time.compareTo(Duration.ofSeconds(range.min())) < 0
        || time.compareTo(Duration.ofSeconds(range.max())) > 0) {
      throw range.outOfRange(key, time.toSeconds());
    }
    return time;
  }
}
