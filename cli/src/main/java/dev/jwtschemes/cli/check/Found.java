package dev.jwtschemes.cli.check;

import java.util.Map;
import java.util.Optional;

/**
 * A finding. Immutable.
 *
 * @param id of the problem
 * @param name of the problem in the catalogue
 * @param level how bad it is
 * @param where the place as the validator names it
 * @param what is wrong
 * @param detail what exists there
 * @param remedy what to do
 * @param line the whole, as an application logs it
 * @param source where that is in the sources, if it is a class
 */
record Found(
    String id,
    String name,
    Level level,
    String where,
    String what,
    String detail,
    String remedy,
    String line,
    Optional<Sources.Place> source) {

  /** How bad it is; the names are those of SARIF. */
  enum Level {
    ERROR,
    WARNING,
    NOTE
  }

  static Found of(Map<?, ?> finding, Sources sources) {
    String where = text(finding, "where");
    Level level =
        Boolean.TRUE.equals(finding.get("fatal"))
            ? Level.ERROR
            : text(finding, "severity").equals("info") ? Level.NOTE : Level.WARNING;
    return new Found(
        text(finding, "id"),
        text(finding, "name"),
        level,
        where,
        text(finding, "what"),
        text(finding, "detail"),
        text(finding, "remedy"),
        text(finding, "line"),
        sources.find(where));
  }

  private static String text(Map<?, ?> finding, String name) {
    return String.valueOf(finding.get(name));
  }
}
