package dev.jwtschemes.internal.verify;

import dev.jwtschemes.internal.config.ClaimPath;
import dev.jwtschemes.internal.text.Text;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A place of groups: lists of strings, or single strings. A string is one group, unless a separator
 * is configured or the claim is {@code scope} or {@code scp}, whose values are separated by spaces
 * (RFC 8693 section 4.2).
 */
final class GroupsPath {
  private static final Set<String> SCOPES = Set.of("scope", "scp");

  private final ClaimPath path;
  private final Optional<Pattern> separator;

  /** Split strings at this separator; empty: only scopes, at spaces. */
  GroupsPath(String path, Optional<String> separator) {
    this.path = ClaimPath.of(path);
    boolean isScope = this.path.last().filter(SCOPES::contains).isPresent();
    this.separator =
        isNames()
            ? Optional.empty()
            : separator
                .or(() -> isScope ? Optional.of(" ") : Optional.empty())
                .map(text -> Pattern.compile(Pattern.quote(text)));
  }

  /**
   * Add the groups.
   *
   * @return whether anything is there
   */
  boolean addTo(Set<String> groups, Map<String, Object> claims) throws Refusal {
    List<Object> found = ClaimsAt.all(path, claims);
    for (Object value : found) {
      if (value instanceof String text && separator.isPresent()) {
        separator.get().splitAsStream(text).map(String::strip).forEach(groups::add);
      } else if (value instanceof String text) {
        groups.add(text.isBlank() ? "" : text);
      } else if (value instanceof List<?> list) {
        for (Object each : list) {
          if (!(each instanceof String group)) {
            throw ClaimsAt.malformed(
                path, Text.of("the list of groups contains a value that is not a string"));
          }
          groups.add(group);
        }
      } else {
        throw ClaimsAt.malformed(
            path, Text.of("groups are neither a string nor a list of strings"));
      }
    }
    groups.remove("");
    return !found.isEmpty();
  }

  /** The names of members are what they are. */
  private boolean isNames() {
    return path.steps().get(path.steps().size() - 1) instanceof ClaimPath.Keys;
  }
}
