package dev.jwtschemes.cli.check;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A resource method. Immutable.
 *
 * @param where class#method
 * @param requests HTTP methods with paths as declared, below the Application's
 * @param access open, protected or denied
 * @param rule in words
 * @param roles of which a caller needs one; none: any caller
 * @param schemes that may check a token there
 */
public record Row(
    String where,
    List<String> requests,
    String access,
    String rule,
    List<String> roles,
    List<String> schemes) {

  static Row of(Map<?, ?> resource) {
    return new Row(
        String.valueOf(resource.get("where")),
        list(resource.get("requests")),
        String.valueOf(resource.get("access")),
        String.valueOf(resource.get("rule")),
        list(resource.get("roles")),
        list(resource.get("schemes")));
  }

  private static List<String> list(@Nullable Object values) {
    return values instanceof Collection<?> all
        ? all.stream().map(String::valueOf).sorted().toList()
        : List.of();
  }

  /** What a caller with a token of this scheme gets. */
  String cell(String scheme) {
    if (access.equals("denied") || !schemes.contains(scheme)) {
      return "-";
    }
    return roles.isEmpty() ? "yes" : String.join(",", roles);
  }

  /** What a caller without a token gets. */
  String withoutToken() {
    return access.equals("open") ? "yes" : "-";
  }
}
