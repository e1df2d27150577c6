package dev.jwtschemes.cli.tokens;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.internal.text.Text;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * The text of a properties file: its own, and blocks between marks. What is its own stays byte for
 * byte; each byte is one character here, whatever the encoding. Immutable.
 *
 * @param exists whether there is such a file
 */
record ProfileFile(Path path, boolean exists, String text) {
  private static final int MAX_BYTES = 1024 * 1024;
  private static final Pattern MARK = Pattern.compile("# (>>>|<<<) jwt-schemes tokens, scheme");

  /** Read it, if it is there. */
  static ProfileFile read(Path path) {
    try {
      if (!Files.exists(path)) {
        return new ProfileFile(path, false, "");
      }
      if (!Files.isRegularFile(path) || Files.size(path) > MAX_BYTES) {
        throw CommandFailed.refused(
            Text.EMPTY.name(path.toString()).and(" is not a file of at most 1 MB"),
            Text.of("check whether it is the right one"));
      }
      ProfileFile file = new ProfileFile(path, true, Files.readString(path, ISO_8859_1));
      file.requireWholeBlocks();
      return file;
    } catch (IOException e) {
      throw CommandFailed.notRun(
          Text.EMPTY.name(path.toString()).and(" can't be read"), Text.of("check its permissions"));
    }
  }

  /** The schemes that have a block. */
  List<String> schemes() {
    return Block.in(text).stream().map(Block::scheme).toList();
  }

  /** The properties of a scheme's block; none, if it has no block. */
  Map<String, String> block(String scheme) {
    return find(scheme).map(block -> load(block.body())).orElse(Map.of());
  }

  /** All properties. */
  Map<String, String> properties() {
    return load(text);
  }

  /** The same file with these properties in the scheme's block, which becomes the last one. */
  ProfileFile with(String scheme, Map<String, String> properties) {
    Map<String, Map<String, String>> blocks = blocks();
    blocks.remove(scheme);
    blocks.put(scheme, properties);
    return with(blocks);
  }

  /** The same file without the scheme's block; a file that is only there for blocks goes, too. */
  ProfileFile without(String scheme) {
    Map<String, Map<String, String>> blocks = blocks();
    return blocks.remove(scheme) == null ? this : with(blocks);
  }

  private Map<String, Map<String, String>> blocks() {
    Map<String, Map<String, String>> blocks = new LinkedHashMap<>();
    Block.in(text).forEach(block -> blocks.put(block.scheme(), load(block.body())));
    return blocks;
  }

  /** The file's own text with these blocks after it. */
  private ProfileFile with(Map<String, Map<String, String>> blocks) {
    List<Block> old = Block.in(text);
    String own = text;
    for (int i = old.size() - 1; i >= 0; i--) {
      own = old.get(i).removedFrom(own);
    }
    boolean isOurs = !exists || (own.isEmpty() && old.stream().anyMatch(Block::isInNewFile));
    String eol = own.contains("\r\n") ? "\r\n" : "\n";
    StringBuilder whole = new StringBuilder(own);
    // A last line without its end may also have a backslash there, which continues it: the second
    // break is an empty line, and ends what is continued.
    int added = own.isEmpty() ? 0 : own.endsWith("\n") ? 1 : 2;
    for (Map.Entry<String, Map<String, String>> each : blocks.entrySet()) {
      whole.append(Block.text(each.getKey(), each.getValue(), eol, added, isOurs));
      added = 1;
    }
    return new ProfileFile(path, !isOurs || !blocks.isEmpty(), whole.toString());
  }

  private Optional<Block> find(String scheme) {
    return Block.in(text).stream().filter(block -> block.scheme().equals(scheme)).findFirst();
  }

  private void requireWholeBlocks() {
    List<Block> blocks = Block.in(text);
    boolean isComplete = MARK.matcher(text).results().count() == 2L * blocks.size();
    boolean isUnique = schemes().stream().distinct().count() == blocks.size();
    if (!isComplete || !isUnique || !blocks.stream().allMatch(Block::isWhole)) {
      throw CommandFailed.refused(
          Text.of("the marked lines in ").name(path.toString()).and(" were changed by hand"),
          Text.of("move your own lines out from between the marks, or remove both marks"));
    }
  }

  private Map<String, String> load(String lines) {
    Properties properties = new Properties();
    try {
      properties.load(new StringReader(lines));
    } catch (IOException | IllegalArgumentException e) {
      throw CommandFailed.refused(
          Text.EMPTY.name(path.toString()).and(" is not a properties file"),
          Text.of("correct it: ").said(String.valueOf(e.getMessage())));
    }
    Map<String, String> map = new TreeMap<>();
    properties.stringPropertyNames().forEach(key -> map.put(key, properties.getProperty(key)));
    return map;
  }
}
