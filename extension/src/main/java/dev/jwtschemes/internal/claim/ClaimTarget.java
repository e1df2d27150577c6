package dev.jwtschemes.internal.claim;

import dev.jwtschemes.internal.rule.RawType;
import java.io.Serializable;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The type that a claim is wanted as, in a form that can be written with a passivated bean.
 *
 * @param type its class, without type arguments
 * @param optional whether it is inside of an {@link Optional}
 */
record ClaimTarget(Class<?> type, boolean optional) implements Serializable {

  static ClaimTarget of(Type type) {
    return type instanceof ParameterizedType p && p.getRawType() == Optional.class
        ? new ClaimTarget(RawType.of(p.getActualTypeArguments()[0]), true)
        : new ClaimTarget(RawType.of(type), false);
  }

  /**
   * Convert a claim's value to this type.
   *
   * @throws IllegalArgumentException if it doesn't fit
   */
  @Nullable Object convert(String name, @Nullable Object value) {
    @Nullable Object converted = ClaimConversion.to(type, name, value);
    return optional ? Optional.ofNullable(converted) : converted;
  }
}
