package dev.jwtschemes.cli.tokens;

import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.internal.text.Text;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A place among claims, which may be nested: a path such as {@code realm_access/roles}. Immutable.
 */
record ClaimPlace(List<String> names) {
  private static final Pattern SEGMENT = Pattern.compile("\"([^\"]+)\"|([^/\"*@,]+)");

  /** The first of these paths that leads to one place; the scheme joins what is at all of them. */
  static ClaimPlace firstOf(Collection<String> paths) {
    return paths.stream()
        .map(ClaimPlace::read)
        .flatMap(Optional::stream)
        .findFirst()
        .orElseThrow(() -> cannotBeFilled(String.join(",", paths)));
  }

  /** Read a path: names separated by /, in double quotes if they hold one. */
  static ClaimPlace of(String path) {
    return read(path).orElseThrow(() -> cannotBeFilled(path));
  }

  private static Optional<ClaimPlace> read(String path) {
    List<String> names = new ArrayList<>();
    Matcher segment = SEGMENT.matcher(path);
    int at = 0;
    while (segment.find(at) && segment.start() == at) {
      names.add(segment.group(1) == null ? segment.group(2) : segment.group(1));
      at = segment.end() + 1;
      if (at > path.length()) {
        return Optional.of(new ClaimPlace(names));
      }
      if (path.charAt(at - 1) != '/') {
        break;
      }
    }
    return Optional.empty();
  }

  private static CommandFailed cannotBeFilled(String path) {
    return CommandFailed.refused(
        Text.of("the scheme looks for a claim at ").value(path).and(", which can't be filled here"),
        Text.of("leave the option out, and give the claim with --claim name:=JSON"));
  }

  String last() {
    return names.get(names.size() - 1);
  }

  /** Put the value there, into objects that are there or made for it. */
  void put(Map<String, Object> claims, Object value) {
    Map<String, Object> at = claims;
    for (String name : names.subList(0, names.size() - 1)) {
      at = inner(at, name);
    }
    at.put(last(), value);
  }

  private static Map<String, Object> inner(Map<String, Object> outer, String name) {
    Map<String, Object> inner = new LinkedHashMap<>();
    @Nullable Object there = outer.get(name);
    if (there instanceof Map<?, ?> map) {
      map.forEach((key, value) -> inner.put(String.valueOf(key), value));
    } else if (there != null) {
      throw CommandFailed.usage(
          Text.of("--claim ").quote(name).and(" must be an object: the scheme looks inside it"),
          Text.of("give it as ").name(name).and(":={...}"));
    }
    outer.put(name, inner);
    return inner;
  }
}
