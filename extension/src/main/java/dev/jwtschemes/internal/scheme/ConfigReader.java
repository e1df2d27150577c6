package dev.jwtschemes.internal.scheme;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.config.ConfigKey;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/**
 * The reader of {@code jwt-schemes.*} and {@code mp.jwt.*}, which collects every problem instead of
 * stopping at the first. Not thread-safe.
 */
public final class ConfigReader {
  /** The scheme that plain MP-JWT configuration registers. */
  public static final String MP_JWT = "mp-jwt";

  /** The value of {@code jwt-schemes.default} that makes every scheme a candidate. */
  public static final String EVERY_SCHEME = "*";

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
      Optional<Finding> keyElsewhere) {

    /** The same, from a configuration parts of which could not be read. */
    public Result without(List<Finding> unread) {
      return new Result(
          definitions,
          unreadable,
          defaultScheme,
          settings,
          Stream.concat(unread.stream(), findings.stream()).toList(),
          present || !unread.isEmpty(),
          mpJwt,
          keyElsewhere);
    }
  }

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
    ConfigTexts texts = new ConfigTexts(config, findings);
    MpJwtKeys mpJwt = new MpJwtKeys(texts, mpJwtRealm);
    KeyNames keys = new KeyNames(texts, environment, findings);
    Set<String> names = keys.collect();
    if (mpJwt.isConfigured()) {
      names.add(MP_JWT);
    }
    keys.checkIgnored(names);
    List<SchemeDefinition> definitions = new ArrayList<>();
    Set<String> unreadable = new TreeSet<>();
    for (String name : names) {
      Arrays.stream(ConfigKey.values())
          .filter(key -> key.scope() == ConfigKey.Scope.SCHEME && key.rejectsEmpty())
          .forEach(key -> texts.requireNotEmpty(key.of(name)));
      new DefinitionReader(name, mpJwt.lookup(name), findings)
          .read()
          .ifPresentOrElse(definitions::add, () -> unreadable.add(name));
    }
    Settings settings = new SettingsReader(texts, findings).read();
    Optional<ConfigKey> ofMpJwt = mpJwt.other();
    return new Result(
        definitions,
        unreadable,
        texts.text(ConfigKey.DEFAULT.global()),
        settings,
        List.copyOf(findings),
        keys.isPresent() || !names.isEmpty() || ofMpJwt.isPresent(),
        mpJwt.isConfigured() || ofMpJwt.isPresent(),
        ofMpJwt
            .filter(key -> names.isEmpty())
            .map(key -> new Finding(Problem.MP_JWT_KEY_ELSEWHERE, Text.EMPTY.key(key.mpJwt()))));
  }
}
