package dev.jwtschemes.cli.probe;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** One challenge of WWW-Authenticate (RFC 9110 section 11.6.1), its parameters in lower case. */
record Challenge(String scheme, Map<String, String> parameters) {
  private static final String TOKEN = "[!#$%&'*+.^_`|~\\w-]+";
  private static final Pattern PARAMETER =
      Pattern.compile(
          "(TOKEN)[ \\t]*=[ \\t]*(?:\"((?:[^\"\\\\\\p{Cntrl}]|\\\\.)*+)\"|(TOKEN))"
              .replace("TOKEN", TOKEN));
  private static final Pattern SCHEME =
      Pattern.compile("(TOKEN)(?:[ \\t]+|(?=,)|$)".replace("TOKEN", TOKEN));
  private static final Pattern TOKEN68 = Pattern.compile("[\\w.~+/-]+=*[ \\t]*(?=,|$)");
  private static final Pattern COMMAS = Pattern.compile("[ \\t,]*");

  /** Read the values of all fields, joined by commas; empty, if they don't have that form. */
  static Optional<List<Challenge>> read(String text) {
    List<Challenge> challenges = new ArrayList<>();
    Matcher commas = COMMAS.matcher(text);
    Matcher parameter = PARAMETER.matcher(text);
    Matcher scheme = SCHEME.matcher(text);
    Matcher token68 = TOKEN68.matcher(text);
    int at = 0;
    while (true) {
      at = end(commas, at, text.length());
      if (at == text.length()) {
        return Optional.of(challenges);
      }
      if (!challenges.isEmpty() && parameter.region(at, text.length()).lookingAt()) {
        String value = parameter.group(2) == null ? parameter.group(3) : unquoted(parameter);
        String name = parameter.group(1).toLowerCase(Locale.ROOT);
        challenges.get(challenges.size() - 1).parameters.put(name, value);
        at = parameter.end();
      } else if (scheme.region(at, text.length()).lookingAt()) {
        challenges.add(new Challenge(scheme.group(1), new LinkedHashMap<>()));
        at = scheme.end();
        boolean hasParameters = parameter.region(at, text.length()).lookingAt();
        if (!hasParameters && token68.region(at, text.length()).lookingAt()) {
          at = token68.end();
        }
      } else {
        return Optional.empty();
      }
    }
  }

  boolean isBearer() {
    return scheme.equalsIgnoreCase("Bearer");
  }

  Optional<String> parameter(String name) {
    return Optional.ofNullable(parameters.get(name));
  }

  private static int end(Matcher matcher, int from, int to) {
    return matcher.region(from, to).lookingAt() ? matcher.end() : from;
  }

  private static String unquoted(Matcher parameter) {
    return parameter.group(2).replaceAll("\\\\(.)", "$1");
  }
}
