package dev.jwtschemes.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documentation, the catalogue and the Javadoc speak the field's language. */
class WordsTest {
  private static final Path ROOT = Path.of("..");
  private static final Pattern DIALECT =
      Pattern.compile(
          "(?i)(?<!there )\\b(?:is|are) no (?!longer\\b|more\\b)"
              + "|\\btold\\b"
              + "|\\bwhoever\\b"
              + "|\\b(?:no|any|some|every)body\\b"
              + "|\\bout of reach\\b"
              + "|\\bcure[sd]?\\b"
              + "|\\bturn(?:s|ed)? down\\b"
              + "|\\bstands? (?:in|on|where|for|below|beside|before|between|behind)\\b"
              + "|\\b(?:is|are|was|were) taken\\b"
              + "|\\bthe way of\\b"
              + "|\\bmend(?:s|ed)?\\b");

  @Test
  void documentation() throws IOException {
    List<Path> pages = new ArrayList<>(files(ROOT.resolve("docs"), ".md"));
    try (Stream<Path> top = Files.list(ROOT)) {
      top.filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
    }
    pages.add(ROOT.resolve("tck-tests/README.md"));
    assertThat(pages).hasSizeGreaterThan(10);
    assertThat(dialect(pages, Pattern.compile("`[^`]*`"))).isEmpty();
  }

  @Test
  void sources() throws IOException {
    List<Path> sources = new ArrayList<>(files(Path.of("src", "main", "java"), ".java"));
    for (String kit : List.of("testkit/src/main", "testkit/issuers/src/main", "samples")) {
      sources.addAll(files(ROOT.resolve(kit), ".java"));
    }
    assertThat(sources).hasSizeGreaterThan(200);
    assertThat(dialect(sources, Pattern.compile("\\bstand\\("))).isEmpty();
  }

  @Test
  void finds_what_it_looks_for() {
    assertThat(
            List.of(
                "that is no JWT",
                "observers are told",
                "it was turned down",
                "a rule stands on it",
                "tokens that are taken",
                "open to everybody",
                "keys are out of reach",
                "what cures it"))
        .allMatch(line -> DIALECT.matcher(line).find());
    assertThat(List.of("there is no default", "it is no longer there", "take a look"))
        .noneMatch(line -> DIALECT.matcher(line).find());
  }

  /** The lines with a word of the dialect, outside of what is left out. */
  private static List<String> dialect(List<Path> files, Pattern leftOut) throws IOException {
    List<String> found = new ArrayList<>();
    for (Path file : files) {
      int number = 0;
      for (String line : Files.readAllLines(file)) {
        number++;
        if (DIALECT.matcher(leftOut.matcher(line).replaceAll("")).find()) {
          found.add(
              ROOT.toAbsolutePath().normalize().relativize(file.toAbsolutePath().normalize())
                  + ":"
                  + number
                  + ": "
                  + line.strip());
        }
      }
    }
    return found;
  }

  private static List<Path> files(Path folder, String ending) throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> file.toString().endsWith(ending))
          .filter(file -> !file.toString().contains("target"))
          .filter(file -> !file.endsWith("servers.md")) // from the suites
          .toList();
    }
  }
}
