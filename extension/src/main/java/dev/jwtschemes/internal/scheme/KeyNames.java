package dev.jwtschemes.internal.scheme;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.config.ConfigKey;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Nearest;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the names of keys say: which schemes there are, which keys are misspelt or have no effect.
 * Not thread-safe.
 */
final class KeyNames {
  private final ConfigTexts texts;
  private final Set<String> environment;
  private final List<Finding> findings;

  /**
   * Look here, and report there.
   *
   * @param environment names of environment variables; the keys they bring are not checked for
   *     misspelling
   */
  KeyNames(ConfigTexts texts, Set<String> environment, List<Finding> findings) {
    this.texts = texts;
    this.environment = environment;
    this.findings = findings;
  }

  /** Collect the names of schemes from all keys and variables. */
  Set<String> collect() {
    Set<String> names = new TreeSet<>();
    texts.keys().forEach(key -> collectOrCheck(key, names));
    environment.stream().sorted().forEach(variable -> collectVariable(variable, names));
    for (String name : texts.list(ConfigKey.NAMES.global())) {
      addName(name, ConfigKey.NAMES.global(), names);
    }
    return names;
  }

  private void collectOrCheck(String key, Set<String> names) {
    if (key.startsWith(ConfigKey.PREFIX)) {
      collect(key, names);
    } else if (key.startsWith(ConfigKey.MP_JWT_PREFIX)) {
      checkMpJwt(key);
    } else if (!fromEnvironment(key)) {
      checkOther(key);
    }
  }

  /** Whether there is any key, be it misspelt or useless. */
  boolean isPresent() {
    return Stream.concat(texts.keys(), environment.stream())
        .anyMatch(
            key ->
                key.startsWith(ConfigKey.PREFIX)
                    || key.startsWith(ConfigKey.MP_JWT_PREFIX)
                    || key.startsWith("JWT_SCHEMES")
                    || key.startsWith("MP_JWT")
                    || OtherKeys.misspelt(key, MpJwtKeys.TAILS).isPresent()
                    || EnvironmentKeys.flaw(key).isPresent());
  }

  /** Note the scheme of a key of this library, and report it if it is misspelt. */
  private void collect(String key, Set<String> names) {
    String rest = key.substring(ConfigKey.PREFIX.length());
    int dot = rest.indexOf('.');
    boolean isGlobal = dot < 0 || isBelowGlobal(rest.substring(0, dot), rest.substring(dot + 1));
    ConfigKey.Scope scope = isGlobal ? ConfigKey.Scope.GLOBAL : ConfigKey.Scope.SCHEME;
    String tail = isGlobal ? rest : rest.substring(dot + 1);
    if (ConfigKey.of(scope, tail).isEmpty()) {
      if (fromEnvironment(key)) {
        return;
      }
      misspelt(key, tail, scope);
    }
    if (scope == ConfigKey.Scope.SCHEME) {
      addName(rest.substring(0, dot), key, names);
    }
  }

  /**
   * Whether a key that looks like a scheme's is global, or meant to be: some global keys have a
   * dot, and a misspelt one is not to bring a scheme of that name.
   */
  private static boolean isBelowGlobal(String first, String tail) {
    return ConfigKey.of(ConfigKey.Scope.SCHEME, tail).isEmpty()
        && Arrays.stream(ConfigKey.values())
            .anyMatch(
                key -> key.scope() == ConfigKey.Scope.GLOBAL && key.tail().startsWith(first + "."));
  }

  /** The keys of the TCK are MP-JWT's own as well, though no implementation reads them. */
  private void checkMpJwt(String key) {
    String tail = key.substring(ConfigKey.MP_JWT_PREFIX.length());
    if (!MpJwtKeys.TAILS.contains(tail) && !tail.startsWith("tck.") && !fromEnvironment(key)) {
      misspelt(key, tail, MpJwtKeys.TAILS);
    }
  }

  /** A variable registers its scheme only if the configuration reads it. */
  private void collectVariable(String variable, Set<String> names) {
    EnvironmentKeys.read(variable)
        .filter(found -> texts.isSet(found.key().of(found.scheme())))
        .ifPresent(found -> names.add(found.scheme()));
    EnvironmentKeys.flaw(variable)
        .ifPresent(
            flaw ->
                findings.add(new Finding(Problem.KEY_MISSPELT, Text.EMPTY.key(variable), flaw)));
  }

  /** Report a key of another library that was meant for this one. */
  private void checkOther(String key) {
    OtherKeys.misspelt(key, MpJwtKeys.TAILS)
        .ifPresent(
            meant ->
                findings.add(
                    new Finding(
                        Problem.KEY_MISSPELT,
                        Text.EMPTY.key(key),
                        Text.of("did you mean ").quote(meant).and("?"))));
  }

  /**
   * Look for settings that were meant for schemes and have no effect. Without a key of MP-JWT, its
   * other settings belong to no scheme.
   */
  void checkIgnored(Set<String> names) {
    if (names.isEmpty()) {
      return; // what there is may be the server's
    }
    for (String key : new TreeSet<>(texts.keys().toList())) {
      OtherKeys.ofSmallRye(key)
          .ifPresent(
              remark ->
                  findings.add(new Finding(Problem.KEY_NOT_READ, Text.EMPTY.key(key), remark)));
    }
    for (ConfigKey key :
        names.contains(ConfigReader.MP_JWT) ? List.<ConfigKey>of() : MpJwtKeys.OTHERS) {
      if (texts.isSet(key.mpJwt())) {
        findings.add(
            new Finding(
                Problem.KEY_NOT_READ,
                Text.EMPTY.key(key.mpJwt()),
                Text.of("only the scheme mp-jwt reads it, and mp.jwt.* has no key; registered: ")
                    .names(names)));
      }
    }
  }

  private void misspelt(String key, String tail, ConfigKey.Scope scope) {
    List<String> known =
        Arrays.stream(ConfigKey.values())
            .filter(k -> k.scope() == scope)
            .map(ConfigKey::tail)
            .toList();
    misspelt(key, tail, known);
  }

  private void misspelt(String key, String tail, List<String> known) {
    Text guess = Nearest.question(tail, known);
    Text remark =
        guess.isEmpty() ? Text.of("; docs/reference/configuration.md lists the keys") : guess;
    findings.add(
        new Finding(Problem.KEY_MISSPELT, Text.EMPTY.key(key), Text.EMPTY.value(tail).and(remark)));
  }

  /** Add a name that was found there, or report it. */
  private void addName(String name, String where, Set<String> names) {
    if (SchemeDefinition.isName(name)) {
      names.add(name);
    } else {
      findings.add(
          new Finding(Problem.NAME_INVALID, Text.EMPTY.key(where), Text.EMPTY.value(name)));
    }
  }

  /**
   * An environment variable can show up under a mangled name; judging its spelling would only
   * produce noise.
   */
  private boolean fromEnvironment(String key) {
    String variable = key.replaceAll("[^A-Za-z0-9]", "_");
    return environment.contains(key)
        || environment.contains(variable)
        || environment.contains(variable.toUpperCase(Locale.ROOT));
  }
}
