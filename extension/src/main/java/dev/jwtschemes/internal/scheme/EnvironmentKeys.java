package dev.jwtschemes.internal.scheme;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.config.ConfigKey;
import dev.jwtschemes.internal.problem.Nearest;
import dev.jwtschemes.internal.text.Text;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The keys that names of environment variables mean: {@code JWT_SCHEMES_<NAME>_<TAIL>}.
 * MicroProfile Config finds a variable for a key that it is asked for, and doesn't list the key.
 * Stateless.
 */
final class EnvironmentKeys {
  private static final String PREFIX = "JWT_SCHEMES_";

  /** What is close to it. */
  private static final List<String> MISSPELT_PREFIXES =
      List.of("JWT_SCHEME_", "JWTSCHEMES_", "JWTSCHEME_", "JWT_SCHEMA_");

  /** Kubernetes sets these for a service that is named like a scheme: no one misspelt them. */
  private static final Pattern SERVICE_LINK =
      Pattern.compile("(.*_)?(SERVICE_(HOST|PORT)(_[A-Z0-9_]+)?|PORT(_[0-9]+_[A-Z]+(_[A-Z]+)?)?)");

  private EnvironmentKeys() {}

  /**
   * A key of a scheme.
   *
   * @param scheme its name
   * @param key what follows
   */
  record OfScheme(String scheme, ConfigKey key) {}

  /** The key of a scheme that a variable means; the longest tail counts. */
  static Optional<OfScheme> read(String variable) {
    String name = variable(variable);
    return name.startsWith(PREFIX) && !isGlobal(name.substring(PREFIX.length()))
        ? ofScheme(name.substring(PREFIX.length()))
        : Optional.empty();
  }

  /** What is wrong with a variable that begins like ours and means no key, if it is that. */
  static Optional<Text> flaw(String variable) {
    String name = variable(variable);
    for (String misspelt : MISSPELT_PREFIXES) {
      if (name.startsWith(misspelt) && fits(name.substring(misspelt.length()))) {
        return Optional.of(meant(name.substring(misspelt.length())));
      }
    }
    if (!name.startsWith(PREFIX)) {
      return Optional.empty();
    }
    String rest = name.substring(PREFIX.length());
    if (fits(rest) || SERVICE_LINK.matcher(rest).matches()) {
      return Optional.empty();
    }
    return Optional.of(guess(rest).map(EnvironmentKeys::meant).orElse(Text.of("it fits no key")));
  }

  private static boolean fits(String rest) {
    return isGlobal(rest) || ofScheme(rest).isPresent();
  }

  private static Text meant(String rest) {
    return Text.of("did you mean ").quote(PREFIX + rest).and("?");
  }

  private static boolean isGlobal(String rest) {
    return Arrays.stream(ConfigKey.values())
        .filter(key -> key.scope() == ConfigKey.Scope.GLOBAL)
        .anyMatch(key -> variable(key.tail()).equals(rest));
  }

  private static Optional<OfScheme> ofScheme(String rest) {
    return Arrays.stream(ConfigKey.values())
        .filter(key -> key.scope() == ConfigKey.Scope.SCHEME)
        .filter(key -> rest.endsWith("_" + variable(key.tail())))
        .max(Comparator.comparingInt(key -> key.tail().length()))
        .map(key -> new OfScheme(scheme(rest, key), key))
        .filter(found -> SchemeDefinition.isName(found.scheme()));
  }

  private static String scheme(String rest, ConfigKey key) {
    return rest.substring(0, rest.length() - key.tail().length() - 1)
        .toLowerCase(Locale.ROOT)
        .replace('_', '-');
  }

  /** The same with the nearest tail, for the shortest name that has one. */
  private static Optional<String> guess(String rest) {
    List<String> tails =
        Arrays.stream(ConfigKey.values())
            .filter(key -> key.scope() == ConfigKey.Scope.SCHEME)
            .map(key -> variable(key.tail()))
            .toList();
    for (int at = rest.indexOf('_'); at > 0; at = rest.indexOf('_', at + 1)) {
      String tail = rest.substring(at + 1);
      Optional<String> near =
          Nearest.to(tail, tails)
              .filter(each -> !each.equals(tail))
              .filter(each -> Math.abs(each.length() - tail.length()) <= 2);
      if (near.isPresent()) {
        return Optional.of(rest.substring(0, at + 1) + near.get());
      }
    }
    return Optional.empty();
  }

  /** As MicroProfile Config writes names of variables. */
  private static String variable(String name) {
    return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
  }
}
