package dev.jwtschemes.tck.issuers;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** A page of the documentation about an issuer. */
record Page(String name) {
  static final Path FOLDER = Path.of("..", "..", "docs", "integration");

  private static final Pattern BLOCK = Pattern.compile("(?s)\n```properties\n(.*?)```\n");

  /** The configurations that it prints. */
  List<Map<String, String>> configurations() {
    try {
      List<Map<String, String>> all = new ArrayList<>();
      for (MatchResult block :
          BLOCK.matcher(Files.readString(FOLDER.resolve(name))).results().toList()) {
        Properties read = new Properties();
        read.load(new StringReader(block.group(1)));
        Map<String, String> properties = new TreeMap<>();
        read.stringPropertyNames().forEach(key -> properties.put(key, read.getProperty(key)));
        all.add(properties);
      }
      return all;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
