package dev.jwtschemes.internal.verify;

import dev.jwtschemes.internal.text.Text;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The place of the groups, a path of claims: a list of strings, or one string. A string is one
 * group, unless a separator is configured or the claim is {@code scope} or {@code scp}, whose
 * values are separated by spaces (RFC 8693 section 4.2).
 */
final class GroupsPath {
  private static final Set<String> SCOPES = Set.of("scope", "scp");

  private final ClaimPath path;
  private final Optional<String> separator;

  /** Split strings at this separator; empty: only scopes, at spaces. */
  GroupsPath(String path, Optional<String> separator) {
    this.path = ClaimPath.of(path);
    this.separator =
        separator.or(() -> SCOPES.contains(this.path.last()) ? Optional.of(" ") : Optional.empty());
  }

  /** The groups; none if the path leads nowhere. */
  Set<String> in(Map<String, Object> claims) throws Refusal {
    @Nullable Object value = path.in(claims).orElse(null);
    Set<String> groups = new LinkedHashSet<>();
    if (value instanceof String text && separator.isPresent()) {
      for (String group : text.split(Pattern.quote(separator.get()))) {
        groups.add(group.strip());
      }
    } else if (value instanceof String text) {
      groups.add(text.isBlank() ? "" : text);
    } else if (value instanceof List<?> list) {
      for (Object each : list) {
        if (!(each instanceof String group)) {
          throw path.malformed(Text.of("the list of groups contains a value that is not a string"));
        }
        groups.add(group);
      }
    } else if (value != null) {
      throw path.malformed(Text.of("groups are neither a string nor a list of strings"));
    }
    groups.remove("");
    return groups;
  }
}
