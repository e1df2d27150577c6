package dev.jwtschemes.internal.request.token;

import java.util.Collection;
import java.util.stream.Collectors;

/** Makes text from a token fit for a log line: no control characters, no endless values. */
public final class Quoted {
  /** The longest piece of a value that is shown, in characters. */
  public static final int MAX_LENGTH = 200;

  private Quoted() {}

  /** Quote one value. */
  public static String text(String value) {
    String cut = value.length() > MAX_LENGTH ? value.substring(0, MAX_LENGTH) + "..." : value;
    return "'" + cut.replaceAll("[\\p{Cntrl}\\p{Zl}\\p{Zp}\\p{Cf}']", "?") + "'";
  }

  /** Quote several, at most ten. */
  public static String list(Collection<String> values) {
    String shown = values.stream().limit(10).map(Quoted::text).collect(Collectors.joining(", "));
    return "[" + shown + (values.size() > 10 ? ", ..." : "") + "]";
  }
}
