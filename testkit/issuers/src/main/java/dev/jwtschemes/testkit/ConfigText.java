package dev.jwtschemes.testkit;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Properties in the two other forms that MicroProfile Config reads. */
final class ConfigText {
  private ConfigText() {}

  /** A properties file in ASCII, sorted, without empty values. */
  static String file(Map<String, String> properties) {
    Properties filled = new Properties();
    properties.forEach(
        (name, value) -> {
          if (!value.isEmpty()) {
            filled.setProperty(name, value);
          }
        });
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try {
      filled.store(bytes, null);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return bytes
        .toString(ISO_8859_1)
        .lines()
        .filter(line -> !line.startsWith("#")) // the date
        .sorted()
        .collect(Collectors.joining("\n", "", "\n"));
  }

  /** Environment variables: MicroProfile Config 3.0, "Environment Variables Mapping Rules". */
  static Map<String, String> environment(Map<String, String> properties) {
    Map<String, String> variables = new TreeMap<>();
    properties.forEach(
        (name, value) ->
            variables.put(name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT), value));
    return variables;
  }
}
