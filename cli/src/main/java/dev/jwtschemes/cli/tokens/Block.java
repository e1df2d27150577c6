package dev.jwtschemes.cli.tokens;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The marked lines of one scheme in a text.
 *
 * @param start where its first mark begins
 * @param end after its last mark
 * @param eol how its lines end
 * @param added how many line ends were added before it
 * @param isInNewFile whether there was no file before it
 */
record Block(
    String scheme, int start, int end, String eol, int added, boolean isInNewFile, String body) {
  private static final Pattern FORM =
      Pattern.compile(
          "(?<=^|[\\r\\n])# >>> jwt-schemes tokens, scheme ([a-z][a-z0-9-]*), after (\\d) added line"
              + " breaks?( in a new file)?;[^\\r\\n]*(\\r\\n|\\r|\\n)(.*?)"
              + "# <<< jwt-schemes tokens, scheme \\1\\4",
          Pattern.DOTALL);

  /** Every block of the text. */
  static List<Block> in(String text) {
    List<Block> blocks = new ArrayList<>();
    Matcher matcher = FORM.matcher(text);
    while (matcher.find()) {
      blocks.add(of(matcher.toMatchResult()));
    }
    return blocks;
  }

  private static Block of(MatchResult found) {
    return new Block(
        found.group(1),
        found.start(),
        found.end(),
        found.group(4),
        Integer.parseInt(found.group(2)),
        found.group(3) != null,
        found.group(5));
  }

  /** Write a block, line ends before it included. */
  static String text(
      String scheme, Map<String, String> properties, String eol, int added, boolean isInNewFile) {
    StringBuilder text = new StringBuilder(eol.repeat(added));
    text.append("# >>> jwt-schemes tokens, scheme ").append(scheme);
    text.append(", after ")
        .append(added)
        .append(added == 1 ? " added line break" : " added line breaks");
    text.append(isInNewFile ? " in a new file" : "");
    text.append("; \"jwt-schemes tokens clear\" removes these lines").append(eol);
    new TreeMap<>(properties)
        .forEach((key, value) -> text.append(key).append('=').append(escaped(value)).append(eol));
    return text.append("# <<< jwt-schemes tokens, scheme ").append(scheme).append(eol).toString();
  }

  /** Whether every line in it is one that this command writes. */
  boolean isWhole() {
    return body.lines()
        .allMatch(line -> DevelopmentProperties.isOf(scheme, line.replaceFirst("=.*", "")));
  }

  /** The text without this block and what was added before it. */
  String removedFrom(String text) {
    String before = text.substring(0, start);
    String breaks = eol.repeat(added);
    String kept =
        before.endsWith(breaks) ? before.substring(0, before.length() - breaks.length()) : before;
    // Where a line end was added after another, that one must still be there.
    boolean isAsWritten = added != 1 || kept.isEmpty() || kept.endsWith("\n");
    return (isAsWritten ? kept : before) + text.substring(end);
  }

  private static String escaped(String value) {
    StringBuilder escaped = new StringBuilder();
    for (char c : value.toCharArray()) {
      if (c == '\\') {
        escaped.append("\\\\");
      } else if (c < ' ' || c > '~' || (c == ' ' && escaped.isEmpty())) {
        escaped.append("\\u%04X".formatted((int) c));
      } else {
        escaped.append(c);
      }
    }
    return escaped.toString();
  }
}
