package dev.jwtschemes.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Relative links between pages lead to files and headings that exist, and the index has all. */
class LinksTest {
  private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
  private static final Path DOCS = ROOT.resolve("docs");
  private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");
  private static final Pattern LINK =
      Pattern.compile("\\]\\((?![a-z][a-z0-9+.-]*:)<?([^)\\s>]+)>?(?:\\s[^)]*)?\\)");

  @Test
  void lead_to_what_exists() throws IOException {
    List<Path> pages = pages();
    assertThat(pages).hasSizeGreaterThan(15);
    assertThat(pages.stream().flatMap(page -> links(page).stream())).hasSizeGreaterThan(50);
    assertThat(pages.stream().flatMap(page -> broken(page).stream())).isEmpty();
  }

  @Test
  void of_the_index_name_every_page() throws IOException {
    Path index = DOCS.resolve("README.md");
    Set<Path> named =
        links(index).stream().map(link -> target(index, link)).collect(Collectors.toSet());
    List<Path> missing =
        pages().stream()
            .filter(page -> page.startsWith(DOCS) && !page.equals(index))
            .filter(page -> !page.startsWith(DOCS.resolve("reference/cli")))
            .filter(page -> !named.contains(page))
            .toList();
    assertThat(missing).isEmpty();
    assertThat(named).contains(DOCS.resolve("reference/cli/README.md"));
  }

  @Test
  void that_lead_nowhere_are_found(@TempDir Path folder) throws IOException {
    Path page = folder.resolve("page.md");
    Files.writeString(folder.resolve("other.md"), "# A `Heading`, and more\n");
    Files.writeString(
        page,
        """
        [good](other.md) [good](other.md#a-heading-and-more) [outside](https://example.com/no.md)
        `[code](not-a-link.md)`
        [gone](gone.md) [image ![x](gone.png)](other.md#gone) [own](#gone)
        """);
    assertThat(broken(page))
        .containsExactly(
            "page.md: gone.md", "page.md: gone.png", "page.md: other.md#gone", "page.md: #gone");
  }

  private static List<Path> pages() throws IOException {
    List<Path> pages = new ArrayList<>(List.of(ROOT.resolve("tck-tests/README.md")));
    try (Stream<Path> top = Files.list(ROOT);
        Stream<Path> docs = Files.walk(DOCS)) {
      Stream.concat(top, docs).filter(file -> file.toString().endsWith(".md")).forEach(pages::add);
    }
    return pages;
  }

  private static List<String> broken(Path page) {
    return links(page).stream()
        .filter(link -> !resolves(page, link))
        .map(link -> page.getFileName() + ": " + link)
        .toList();
  }

  private static boolean resolves(Path page, String link) {
    Path target = target(page, link);
    int mark = link.indexOf('#');
    return Files.exists(target)
        && (mark < 0 || headings(target).contains(link.substring(mark + 1)));
  }

  private static Path target(Path page, String link) {
    String file = link.replaceFirst("#.*", "");
    return file.isEmpty() ? page : page.resolveSibling(file).normalize();
  }

  private static List<String> links(Path page) {
    String text = CODE.matcher(text(page)).replaceAll("");
    return LINK.matcher(text).results().map(LinksTest::address).toList();
  }

  private static String address(MatchResult link) {
    return link.group(1);
  }

  /** The anchors of a page's headings, as GitHub makes them. */
  private static Set<String> headings(Path page) {
    return text(page)
        .lines()
        .filter(line -> line.startsWith("#"))
        .map(line -> line.replaceFirst("#+\\s+", "").toLowerCase(Locale.ROOT))
        .map(line -> line.replaceAll("[^\\p{L}\\p{N} _-]", "").replace(' ', '-'))
        .collect(Collectors.toSet());
  }

  private static String text(Path page) {
    try {
      return Files.readString(page);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
