package dev.jwtschemes.internal.config;

/** A whole number within a range. Immutable. */
final class NumberType extends ValueType {
  private final Range range;

  NumberType(Range range) {
    super(range.words());
    this.range = range;
  }

  @Override
  Object parse(String key, String value) {
    return inRange(key, range.parse(value));
  }

  @Override
  Object check(String key, Object value) {
    return inRange(key, ((Integer) value).longValue());
  }

  private Integer inRange(String key, long value) {
    if (!range.contains(value)) {
      throw range.outOfRange(key, value);
    }
    return Math.toIntExact(value);
  }
}
