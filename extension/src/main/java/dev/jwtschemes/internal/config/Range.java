package dev.jwtschemes.internal.config;

import dev.jwtschemes.internal.text.Text;

/**
 * The range of a number, both bounds included.
 *
 * @param unit what is counted, or empty
 */
record Range(String unit, long min, long max) {
  String words() {
    String range = min + " to " + max;
    return unit.isEmpty() ? range : unit + ", " + range;
  }

  long parse(String value) {
    try {
      return Long.parseLong(value);
    } catch (NumberFormatException e) {
      Text what = Text.EMPTY.value(value).and(" is not a number");
      throw ValueType.wrong(unit.isEmpty() ? what : what.and(" of ").name(unit));
    }
  }

  boolean contains(long value) {
    return value >= min && value <= max;
  }

  IllegalArgumentException outOfRange(String key, long value) {
    Text range = Text.EMPTY.key(key).and(" must be ").number(min).and(" to ").number(max);
    Text rangeOfUnit = unit.isEmpty() ? range : range.and(" ").name(unit);
    return ValueType.wrong(rangeOfUnit.and(", not ").number(value));
  }
}
