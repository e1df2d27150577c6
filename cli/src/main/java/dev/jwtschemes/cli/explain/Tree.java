package dev.jwtschemes.cli.explain;

import dev.jwtschemes.cli.Json;
import dev.jwtschemes.internal.text.Text;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.BinaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * An explanation as a tree of lines.
 *
 * @param now for times in words
 * @param style writes text in a style of picocli's
 */
record Tree(Instant now, BinaryOperator<String> style) {
  private static final int LONGEST = 200;

  String write(Map<String, Object> explained) {
    StringBuilder text = new StringBuilder();
    members(text, "resource", explained.get("resource"));
    members(text, "header", explained.get("header"));
    members(text, "claims", explained.get("claims"));
    List<Map<?, ?>> times = maps(explained.get("times"));
    if (!times.isEmpty()) {
      text.append("times\n");
      times.forEach(
          time ->
              line(
                  text,
                  clean(string(time, "claim")),
                  clean(string(time, "at")) + words(string(time, "at"))));
    }
    maps(explained.get("schemes")).forEach(scheme -> scheme(text, scheme));
    boolean isAccepted = Boolean.TRUE.equals(explained.get("accepted"));
    text.append(style.apply(isAccepted ? "green" : "red", clean(string(explained, "sentence"))));
    if (explained.get("advice") != null) {
      text.append(' ').append(clean(string(explained, "advice")));
    }
    return text.append('\n').toString();
  }

  private static void members(StringBuilder text, String title, @Nullable Object object) {
    if (object instanceof Map<?, ?> map) {
      text.append(title).append('\n');
      map.forEach((name, value) -> line(text, clean(String.valueOf(name)), value(value)));
    }
  }

  private void scheme(StringBuilder text, Map<?, ?> scheme) {
    text.append("scheme ").append(clean(string(scheme, "name")));
    if (scheme.get("why") != null) {
      text.append(": ").append(clean(string(scheme, "why")));
    }
    text.append('\n');
    List<Map<?, ?>> checks = maps(scheme.get("checks"));
    int width = checks.stream().mapToInt(each -> string(each, "name").length()).max().orElse(0);
    for (Map<?, ?> check : checks) {
      String result = string(check, "result");
      String mark =
          switch (result) {
            case "passed" -> style.apply("green", "ok         ");
            case "failed" -> style.apply("red", "FAILED     ");
            case "unchecked" -> style.apply("yellow", "unchecked  ");
            default -> "not reached";
          };
      String name = clean(string(check, "name"));
      text.append("  ").append(mark).append("  ").append(name);
      text.append(" ".repeat(Math.max(0, width - name.length()) + 2));
      text.append(clean(string(check, "expected"))).append('\n');
      String found = string(check, check.get("actual") == null ? "detail" : "actual");
      if (!found.isEmpty()) {
        String word = check.get("actual") == null ? "" : "actual ";
        text.append(" ".repeat(width + 17)).append(word).append(clean(found)).append('\n');
      }
    }
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append("  ").append("%-10s ".formatted(name)).append(value).append('\n');
  }

  /** A string without quotes, unless something in it would not be seen otherwise. */
  private static String value(@Nullable Object value) {
    String json = Json.line(value);
    boolean isPlain = value instanceof String text && json.equals('"' + text + '"');
    String shown = isPlain ? String.valueOf(value) : json;
    return shown.length() > LONGEST ? shown.substring(0, LONGEST) + "..." : shown;
  }

  private String words(String at) {
    try {
      return ", " + inWords(Duration.between(now, Instant.parse(at)));
    } catch (DateTimeException | ArithmeticException e) {
      return "";
    }
  }

  private static String inWords(Duration distance) {
    long seconds = Math.abs(distance.toSeconds());
    String amount =
        seconds < 90
            ? counted(seconds, "second")
            : seconds < 5_400
                ? counted(Math.round(seconds / 60.0), "minute")
                : seconds < 172_800
                    ? counted(Math.round(seconds / 3_600.0), "hour")
                    : counted(Math.round(seconds / 86_400.0), "day");
    return distance.isNegative() ? amount + " ago" : "in " + amount;
  }

  private static String counted(long number, String unit) {
    return number + " " + unit + (number == 1 ? "" : "s");
  }

  private static String string(Map<?, ?> map, String name) {
    Object value = map.get(name);
    return value == null ? "" : value.toString();
  }

  private static String clean(String text) {
    return Text.EMPTY.said(text).toString();
  }

  private static List<Map<?, ?>> maps(@Nullable Object list) {
    if (!(list instanceof Collection<?> all)) {
      return List.of();
    }
    List<Map<?, ?>> maps = new ArrayList<>();
    for (Object each : all) {
      if (each instanceof Map<?, ?> map) {
        maps.add(map);
      }
    }
    return maps;
  }
}
