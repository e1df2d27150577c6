package dev.jwtschemes.internal.verify;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A path into nested claims: names separated by a slash; a name that contains one is in double
 * quotes.
 *
 * @param text as configured
 */
record ClaimPath(String text, List<String> segments) {
  private static final Pattern SEGMENT = Pattern.compile("\"([^\"]+)\"|([^/]+)");

  static ClaimPath of(String text) {
    List<String> segments = new ArrayList<>();
    Matcher matcher = SEGMENT.matcher(text);
    while (matcher.find()) {
      segments.add(matcher.group(1) == null ? matcher.group(2) : matcher.group(1));
    }
    return new ClaimPath(text, List.copyOf(segments));
  }

  /** What is there; empty if the path leads nowhere. */
  Optional<Object> in(Map<String, Object> claims) throws Refusal {
    @Nullable Object value = claims;
    for (String segment : segments) {
      if (value == null) {
        return Optional.empty();
      }
      if (!(value instanceof Map<?, ?> object)) {
        throw malformed(
            Text.EMPTY.quote(segment).and(" is looked up in a value that is not an object"));
      }
      value = object.get(segment);
    }
    return Optional.ofNullable(value);
  }

  /** The name of the claim it leads to. */
  String last() {
    return segments.get(segments.size() - 1);
  }

  Refusal malformed(Text what) {
    return new Refusal(
        FailureReason.CLAIM_MALFORMED, Detail.of(Text.EMPTY.name(text).and(": ").and(what)));
  }
}
