package dev.jwtschemes.internal.claim;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.jwt.ClaimValue;
import org.jspecify.annotations.Nullable;

/** The types that claims can be injected as everywhere: MP-JWT 2.1 section 7.1.3. Stateless. */
public final class ClaimTypes {
  /** Each as it is, in an {@code Optional}, in a {@code ClaimValue}, and in both. */
  public static final List<Type> STANDARD =
      Stream.<Type>of(
              String.class,
              Long.class,
              Boolean.class,
              new Of(Set.class, String.class),
              JsonValue.class,
              JsonString.class,
              JsonNumber.class,
              JsonArray.class,
              JsonObject.class)
          .flatMap(type -> Stream.of(type, new Of(Optional.class, type)))
          .flatMap(type -> Stream.of(type, new Of(ClaimValue.class, type)))
          .toList();

  private ClaimTypes() {}

  /** A class with its type argument; equal to the one that reflection shows. */
  private static final class Of implements ParameterizedType {
    private final Class<?> raw;
    private final Type argument;

    Of(Class<?> raw, Type argument) {
      this.raw = raw;
      this.argument = argument;
    }

    @Override
    public Type[] getActualTypeArguments() {
      return new Type[] {argument};
    }

    @Override
    public Type getRawType() {
      return raw;
    }

    @Override
    @SuppressWarnings("NullAway") // null for a class that is in no other
    public @Nullable Type getOwnerType() {
      return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
      return other instanceof ParameterizedType p
          && p.getOwnerType() == null
          && p.getRawType() == raw
          && Arrays.equals(p.getActualTypeArguments(), getActualTypeArguments());
    }

    /** As reflection's own has it. */
    @Override
    public int hashCode() {
      return Arrays.hashCode(getActualTypeArguments()) ^ raw.hashCode();
    }

    @Override
    public String toString() {
      return raw.getName() + "<" + argument.getTypeName() + ">";
    }
  }
}
