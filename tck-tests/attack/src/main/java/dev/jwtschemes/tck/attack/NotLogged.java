package dev.jwtschemes.tck.attack;

import java.io.IOException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What no line of the log may hold. It comes last in an attack, after a line that was waited for.
 *
 * @param unwanted a part of a line
 * @param ever whether older lines are searched, too
 */
public record NotLogged(Pattern unwanted, boolean ever) implements Check {
  /** C0 without tab and line ends, C1, separators of lines, and what changes the direction. */
  private static final String CONTROLS =
      "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\\x7f-\\x9f\\u2028\\u2029\\u200e\\u200f\\u202a-\\u202e\\u2066-\\u2069]";

  public static NotLogged now(String regex) {
    return new NotLogged(Pattern.compile(regex), false);
  }

  public static NotLogged ever(String regex) {
    return new NotLogged(Pattern.compile(regex), true);
  }

  /** No terminal or reader is made to show anything but what was written. */
  public static NotLogged controls() {
    return now(CONTROLS);
  }

  /** No line is longer than that. */
  public static NotLogged longerThan(int characters) {
    return now("^.{" + (characters + 1) + "}");
  }

  @Override
  public List<String> differences(Visit visit) throws IOException {
    String text = ever ? visit.host().log() : visit.news();
    return text.lines()
        .filter(line -> unwanted.matcher(line).find())
        .limit(3)
        .map(line -> "the log holds '" + unwanted + "': " + shown(line))
        .toList();
  }

  private static String shown(String line) {
    String clean = line.replaceAll("[^ -~]", "?");
    return clean.length() <= 300 ? clean : clean.substring(0, 300) + "...";
  }

  @Override
  public String summary() {
    return "log";
  }
}
