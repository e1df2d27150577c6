package dev.jwtschemes.internal.scheme;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.config.ConfigKey;
import dev.jwtschemes.internal.config.ValueType;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Nearest;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;

/**
 * The reader of {@code jwt-schemes.*} and {@code mp.jwt.*}, which collects every problem instead of
 * stopping at the first. Not thread-safe.
 */
public final class ConfigReader {
  /** The scheme that plain MP-JWT configuration registers. */
  public static final String MP_JWT = "mp-jwt";

  /** The value of {@code jwt-schemes.default} that makes every scheme a candidate. */
  public static final String EVERY_SCHEME = "*";

  /** The keys that tokens are checked or decrypted with: MP-JWT 2.1 section 9.2. */
  private static final List<ConfigKey> MP_JWT_KEY_MATERIAL =
      List.of(ConfigKey.KEY, ConfigKey.KEY_LOCATION, ConfigKey.DECRYPT_KEY_LOCATION);

  /** What else it defines. */
  private static final List<ConfigKey> MP_JWT_OTHERS =
      List.of(
          ConfigKey.ISSUER,
          ConfigKey.AUDIENCES,
          ConfigKey.ALGORITHM,
          ConfigKey.TOKEN_AGE,
          ConfigKey.CLOCK_SKEW,
          ConfigKey.TOKEN_HEADER,
          ConfigKey.TOKEN_COOKIE,
          ConfigKey.DECRYPT_ALGORITHM);

  private static final List<String> MP_JWT_TAILS =
      Stream.concat(MP_JWT_KEY_MATERIAL.stream(), MP_JWT_OTHERS.stream())
          .map(ConfigKey::tail)
          .toList();

  private final Config config;
  private final Set<String> environment;
  private final Optional<String> mpJwtRealm;
  private final List<Finding> findings = new ArrayList<>();

  /**
   * What the configuration says.
   *
   * @param definitions one per scheme that could be read
   * @param unreadable the names of the others
   * @param defaultScheme the configured default, not yet compared with the schemes
   * @param settings the rest
   * @param findings what is wrong with it so far
   * @param present whether it has any key of this library or of MP-JWT
   * @param mpJwt whether it has any setting of MP-JWT
   * @param keyElsewhere what is wrong if no scheme comes from elsewhere: settings of MP-JWT whose
   *     key only the server knows
   */
  public record Result(
      List<SchemeDefinition> definitions,
      Set<String> unreadable,
      Optional<String> defaultScheme,
      Settings settings,
      List<Finding> findings,
      boolean present,
      boolean mpJwt,
      Optional<Finding> keyElsewhere) {}

  /**
   * Read from this configuration.
   *
   * @param environment environment variables; the keys they bring are not checked for misspelling
   * @param mpJwtRealm what {@code @LoginConfig} says, the default realm of the scheme {@code
   *     mp-jwt}
   */
  public ConfigReader(Config config, Map<String, String> environment, Optional<String> mpJwtRealm) {
    this.mpJwtRealm = mpJwtRealm;
    this.config = config;
    this.environment = environment.keySet();
  }

  /** Read everything. */
  public Result read() {
    Set<String> names = new TreeSet<>();
    for (String key : config.getPropertyNames()) {
      if (key.startsWith(ConfigKey.PREFIX)) {
        collect(key, names);
      } else if (key.startsWith(ConfigKey.MP_JWT_PREFIX)) {
        checkMpJwt(key);
      } else if (!fromEnvironment(key)) {
        checkOther(key);
      }
    }
    environment.stream().sorted().forEach(variable -> collectVariable(variable, names));
    for (String name : list(ConfigKey.NAMES.global())) {
      addName(name, ConfigKey.NAMES.global(), names);
    }
    if (isMpJwtConfigured()) {
      names.add(MP_JWT);
    }
    checkIgnored(names);
    List<SchemeDefinition> definitions = new ArrayList<>();
    Set<String> unreadable = new TreeSet<>();
    for (String name : names) {
      Arrays.stream(ConfigKey.values())
          .filter(key -> key.scope() == ConfigKey.Scope.SCHEME && key.type().rejectsEmpty())
          .forEach(key -> requireNotEmpty(key.of(name)));
      new DefinitionReader(name, lookup(name), findings)
          .read()
          .ifPresentOrElse(definitions::add, () -> unreadable.add(name));
    }
    Settings settings =
        new Settings(
            choice(ConfigKey.VALIDATION, Settings.Validation.class),
            choice(ConfigKey.UNANNOTATED, Settings.Unannotated.class),
            text(ConfigKey.CHALLENGE_REALM.global())
                .orElseGet(ConfigKey.CHALLENGE_REALM::defaultText),
            choice(ConfigKey.CONTAINER_IDENTITY, Settings.Identity.class),
            new Settings.Problems(
                choice(ConfigKey.PROBLEM_DETAILS, Settings.Details.class),
                text(ConfigKey.PROBLEM_TYPE_PREFIX.global())
                    .orElseGet(ConfigKey.PROBLEM_TYPE_PREFIX::defaultText)),
            new Settings.Console(
                choice(ConfigKey.CONSOLE, Settings.Switch.class) == Settings.Switch.TRUE,
                number(ConfigKey.CONSOLE_PORT)),
            number(ConfigKey.CACHE_MAX_TOKENS));
    Optional<ConfigKey> ofMpJwt =
        MP_JWT_OTHERS.stream().filter(key -> text(key.mpJwt()).isPresent()).findFirst();
    return new Result(
        definitions,
        unreadable,
        text(ConfigKey.DEFAULT.global()),
        settings,
        List.copyOf(findings),
        isPresent() || !names.isEmpty() || ofMpJwt.isPresent(),
        isMpJwtConfigured() || ofMpJwt.isPresent(),
        ofMpJwt
            .filter(key -> names.isEmpty())
            .map(key -> new Finding(Problem.MP_JWT_KEY_ELSEWHERE, Text.EMPTY.key(key.mpJwt()))));
  }

  /** Whether there is any key, be it misspelt or useless. */
  private boolean isPresent() {
    return Stream.concat(keys(), environment.stream())
        .anyMatch(
            key ->
                key.startsWith(ConfigKey.PREFIX)
                    || key.startsWith(ConfigKey.MP_JWT_PREFIX)
                    || key.startsWith("JWT_SCHEMES")
                    || key.startsWith("MP_JWT")
                    || OtherKeys.misspelt(key, MP_JWT_TAILS).isPresent()
                    || EnvironmentKeys.flaw(key).isPresent());
  }

  private Stream<String> keys() {
    return StreamSupport.stream(config.getPropertyNames().spliterator(), false);
  }

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
    if (!MP_JWT_TAILS.contains(tail) && !tail.startsWith("tck.") && !fromEnvironment(key)) {
      misspelt(key, tail, MP_JWT_TAILS);
    }
  }

  /** A variable registers its scheme only if the configuration reads it. */
  private void collectVariable(String variable, Set<String> names) {
    EnvironmentKeys.read(variable)
        .filter(found -> isSet(found.key().of(found.scheme())))
        .ifPresent(found -> names.add(found.scheme()));
    EnvironmentKeys.flaw(variable)
        .ifPresent(
            flaw ->
                findings.add(new Finding(Problem.KEY_MISSPELT, Text.EMPTY.key(variable), flaw)));
  }

  private boolean isSet(String key) {
    String raw = config.getConfigValue(key).getRawValue();
    return raw != null && !raw.isBlank();
  }

  private void checkOther(String key) {
    OtherKeys.misspelt(key, MP_JWT_TAILS)
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
  private void checkIgnored(Set<String> names) {
    if (names.isEmpty()) {
      return; // what there is may be the server's
    }
    for (String key : new TreeSet<>(keys().toList())) {
      OtherKeys.ofSmallRye(key)
          .ifPresent(
              remark ->
                  findings.add(new Finding(Problem.KEY_NOT_READ, Text.EMPTY.key(key), remark)));
    }
    for (ConfigKey key : names.contains(MP_JWT) ? List.<ConfigKey>of() : MP_JWT_OTHERS) {
      if (isSet(key.mpJwt())) {
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

  private boolean isMpJwtConfigured() {
    return MP_JWT_KEY_MATERIAL.stream().anyMatch(key -> text(key.mpJwt()).isPresent());
  }

  private Function<ConfigKey, Optional<String>> lookup(String scheme) {
    if (scheme.equals(MP_JWT)) {
      return key ->
          text(key.of(scheme))
              .or(() -> blankSeparator(scheme, key))
              .or(() -> isReplaced(key) ? Optional.empty() : text(key.mpJwt()))
              .or(() -> key == ConfigKey.REALM ? mpJwtRealm : Optional.empty());
    }
    return key -> text(key.of(scheme)).or(() -> blankSeparator(scheme, key));
  }

  /** MP-JWT's keys say nothing where {@code token.sources} does. */
  private boolean isReplaced(ConfigKey key) {
    return (key == ConfigKey.TOKEN_HEADER || key == ConfigKey.TOKEN_COOKIE)
        && text(ConfigKey.TOKEN_SOURCES.of(MP_JWT)).isPresent();
  }

  /** The one value that may be nothing but spaces. */
  private Optional<String> blankSeparator(String scheme, ConfigKey key) {
    return key == ConfigKey.GROUPS_SEPARATOR
        ? raw(key.of(scheme)).filter(value -> !value.isEmpty() && value.isBlank())
        : Optional.empty();
  }

  /**
   * An empty value counts as absent elsewhere; here that would allow every group, or every client
   * and tenant.
   */
  private void requireNotEmpty(String key) {
    if (text(key).isEmpty() && config.getConfigValue(key).getRawValue() != null) {
      findings.add(
          new Finding(
              Problem.VALUE_INVALID,
              Text.EMPTY.name(key),
              Text.of("it must not be empty: leave it out, or name what is meant")));
    }
  }

  private <E extends Enum<E>> E choice(ConfigKey key, Class<E> type) {
    String word =
        text(key.global()).filter(value -> isWord(key, value)).orElseGet(key::defaultText);
    return Enum.valueOf(type, word.toUpperCase(Locale.ROOT));
  }

  private int number(ConfigKey key) {
    Optional<String> value = text(key.global());
    try {
      return value.map(key::parseNumber).orElseGet(key::defaultNumber);
    } catch (IllegalArgumentException e) {
      findings.add(
          new Finding(
              Problem.VALUE_INVALID,
              Text.EMPTY.name(key.global()),
              Text.EMPTY.said(String.valueOf(e.getMessage()))));
      return key.defaultNumber();
    }
  }

  private boolean isWord(ConfigKey key, String value) {
    if (key.type().choices().stream().anyMatch(value::equalsIgnoreCase)) {
      return true;
    }
    findings.add(
        new Finding(
            Problem.VALUE_INVALID,
            Text.EMPTY.name(key.global()),
            Text.EMPTY.value(value).and(" is not one of ").name(key.type().words())));
    return false;
  }

  private List<String> list(String key) {
    return text(key).map(ValueType::split).orElse(List.of());
  }

  private Optional<String> text(String key) {
    return raw(key).map(String::strip).filter(value -> !value.isEmpty());
  }

  private Optional<String> raw(String key) {
    try {
      Optional<String> value = config.getOptionalValue(key, String.class);
      if (value.isEmpty() && isUnresolved(config.getConfigValue(key))) {
        unresolved(key, Text.of("what they refer to has no value"));
      }
      return value;
    } catch (IllegalArgumentException e) {
      // a value that refers to itself; its text may be a secret
      unresolved(key, Text.EMPTY.name(e.getClass().getSimpleName()));
      return Optional.empty();
    }
  }

  /** MicroProfile Config has such a key count as absent, and what it would forbid as allowed. */
  private static boolean isUnresolved(ConfigValue value) {
    String raw = value.getRawValue();
    return value.getValue() == null && raw != null && raw.contains("${");
  }

  private void unresolved(String key, Text why) {
    findings.add(
        new Finding(
            Problem.VALUE_INVALID,
            Text.EMPTY.key(key),
            Text.of("the configuration can't resolve its expressions (").and(why).and(")")));
  }
}
