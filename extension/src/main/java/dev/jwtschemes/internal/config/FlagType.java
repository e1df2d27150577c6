package dev.jwtschemes.internal.config;

import dev.jwtschemes.internal.text.Text;

/** True or false. Immutable. */
final class FlagType extends ValueType {
  FlagType() {
    super("true or false");
  }

  @Override
  Object parse(String key, String value) {
    if (value.equalsIgnoreCase("true") || value.equalsIgnoreCase("false")) {
      return Boolean.valueOf(value);
    }
    throw wrong(Text.EMPTY.value(value).and(" is not one of true or false"));
  }

  @Override
  Object check(String key, Object value) {
    return value;
  }
}
