package dev.jwtschemes.internal.request.validate;

import dev.jwtschemes.FailureReason;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Finds groups at a path of claims: a list of strings, or one string with a separator as in {@code
 * scope} (RFC 8693 section 4.2).
 */
final class GroupsPath {
  /** Names separated by a slash; a name that holds one stands in double quotes. */
  private static final Pattern SEGMENT = Pattern.compile("\"([^\"]+)\"|([^/]+)");

  private final String path;
  private final List<String> segments = new ArrayList<>();
  private final String separator;

  GroupsPath(String path, String separator) {
    this.path = path;
    this.separator = separator;
    Matcher matcher = SEGMENT.matcher(path);
    while (matcher.find()) {
      segments.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
  }

  /** The groups; none if the path leads nowhere. */
  Set<String> in(Map<String, Object> claims) throws Refusal {
    @Nullable Object value = claims;
    for (String segment : segments) {
      if (value == null) {
        return Set.of();
      }
      if (!(value instanceof Map<?, ?> object)) {
        throw malformed("'" + segment + "' is looked for in something that is no object");
      }
      value = object.get(segment);
    }
    Set<String> groups = new LinkedHashSet<>();
    if (value instanceof String text) {
      for (String group : text.split(Pattern.quote(separator))) {
        groups.add(group.strip());
      }
    } else if (value instanceof List<?> list) {
      for (Object each : list) {
        if (!(each instanceof String group)) {
          throw malformed("the list holds something that is no string");
        }
        groups.add(group);
      }
    } else if (value != null) {
      throw malformed("neither a string nor a list of strings");
    }
    groups.remove("");
    return groups;
  }

  private Refusal malformed(String what) {
    return new Refusal(FailureReason.CLAIM_MALFORMED, "groups at " + path + ": " + what);
  }
}
