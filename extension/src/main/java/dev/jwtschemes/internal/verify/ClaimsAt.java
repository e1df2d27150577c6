package dev.jwtschemes.internal.verify;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.config.ClaimPath;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Values at a path of claims. A step looks at members of what the step before found, so that no
 * value is looked at twice. Null counts as absent. Stateless.
 */
final class ClaimsAt {
  private ClaimsAt() {}

  /** What is there, in order; none if the path leads nowhere. */
  static List<Object> all(ClaimPath path, Map<String, Object> claims) throws Refusal {
    if (path.steps().size() == 1 && path.steps().get(0) instanceof ClaimPath.Name only) {
      @Nullable Object value = claims.get(only.name());
      return value == null ? List.of() : List.of(value);
    }
    List<Object> found = List.of(claims);
    for (ClaimPath.Step step : path.steps()) {
      List<@Nullable Object> next = new ArrayList<>();
      for (Object value : found) {
        step(path, step, value, next);
      }
      next.removeIf(each -> each == null);
      found = next;
    }
    return found;
  }

  /** What is at a path that leads to one value at most. */
  static Optional<Object> one(ClaimPath path, Map<String, Object> claims) throws Refusal {
    Object value = claims;
    for (ClaimPath.Step step : path.steps()) {
      String name = ((ClaimPath.Name) step).name();
      if (!(value instanceof Map<?, ?> object)) {
        throw noObject(path, name);
      }
      Object member = object.get(name);
      if (member == null) {
        return Optional.empty();
      }
      value = member;
    }
    return Optional.of(value);
  }

  private static void step(
      ClaimPath path, ClaimPath.Step step, Object value, List<@Nullable Object> next)
      throws Refusal {
    if (step instanceof ClaimPath.Name name) {
      Collection<?> objects = value instanceof List<?> list ? list : List.of(value);
      for (@Nullable Object each : objects) {
        if (!(each instanceof Map<?, ?> object)) {
          throw noObject(path, name.name());
        }
        next.add(object.get(name.name()));
      }
    } else if (step instanceof ClaimPath.Keys) {
      if (!(value instanceof Map<?, ?> object)) {
        throw malformed(path, Text.of("@keys of a value that is not an object"));
      }
      next.addAll(object.keySet());
    } else if (value instanceof Map<?, ?> object) {
      next.addAll(object.values());
    } else if (value instanceof List<?> list) {
      next.addAll(list);
    } else {
      throw malformed(path, Text.of("* in a value that is not an object or list"));
    }
  }

  private static Refusal noObject(ClaimPath path, String name) {
    return malformed(
        path, Text.EMPTY.quote(name).and(" is looked up in a value that is not an object"));
  }

  static Refusal malformed(ClaimPath path, Text what) {
    return new Refusal(
        FailureReason.CLAIM_MALFORMED, Detail.of(Text.EMPTY.name(path.text()).and(": ").and(what)));
  }
}
