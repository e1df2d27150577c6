package dev.jwtschemes.testkit.assertj;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One challenge of a {@code WWW-Authenticate} header: RFC 9110 section 11.6.1.
 *
 * @param scheme the HTTP authentication scheme, for instance {@code Bearer}
 * @param parameters by name in lower case, values without quotes and escapes
 */
record Challenge(String scheme, Map<String, String> parameters) {
  /** What commas separate: those within quotes don't. */
  private static final Pattern ELEMENT = Pattern.compile("(?:[^\",]|\"(?:[^\"\\\\]|\\\\.)*\")+");

  private static final String TOKEN = "[!#$%&'*+.^_`|~0-9A-Za-z-]+";
  private static final Pattern PARAMETER =
      Pattern.compile("(" + TOKEN + ")\\s*=\\s*(?:\"((?:[^\"\\\\]|\\\\.)*)\"|(" + TOKEN + "))");
  private static final Pattern START = Pattern.compile("(" + TOKEN + ")(?:\\s+(.*))?");

  /** The challenges in the values of the header; one value can hold several. */
  static List<Challenge> in(List<String> values) {
    List<Challenge> challenges = new ArrayList<>();
    for (String value : values) {
      Matcher elements = ELEMENT.matcher(value);
      while (elements.find()) {
        read(elements.group().strip(), challenges);
      }
    }
    return challenges;
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  private static void read(String element, List<Challenge> challenges) {
    if (PARAMETER.matcher(element).matches() && !challenges.isEmpty()) {
      challenges.get(challenges.size() - 1).add(element);
      return;
    }
    Matcher start = START.matcher(element);
    if (start.matches()) {
      Challenge challenge = new Challenge(start.group(1), new LinkedHashMap<>());
      if (start.group(2) != null) {
        challenge.add(start.group(2));
      }
      challenges.add(challenge);
    }
  }

  private void add(String element) {
    Matcher parameter = PARAMETER.matcher(element);
    if (parameter.matches()) {
      String quoted = parameter.group(2);
      parameters.put(
          parameter.group(1).toLowerCase(Locale.ROOT),
          quoted == null ? parameter.group(3) : quoted.replaceAll("\\\\(.)", "$1"));
    }
  }
}
