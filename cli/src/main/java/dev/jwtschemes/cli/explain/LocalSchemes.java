package dev.jwtschemes.cli.explain;

import dev.jwtschemes.Failure;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.cli.ConfigFiles;
import dev.jwtschemes.internal.authenticate.Authentication.Choice;
import dev.jwtschemes.internal.authenticate.Explanation;
import dev.jwtschemes.internal.authenticate.TokenExplanation;
import dev.jwtschemes.internal.config.ConfigKey;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Nearest;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.registry.Candidates;
import dev.jwtschemes.internal.registry.DefinitionRules;
import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.registry.RegisteredScheme;
import dev.jwtschemes.internal.registry.Schemes;
import dev.jwtschemes.internal.scheme.ConfigReader;
import dev.jwtschemes.internal.scheme.Issuers;
import dev.jwtschemes.internal.text.Text;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.Config;

/** The schemes that configuration files register, as on a resource of one or any of them. */
final class LocalSchemes {
  private final ConfigFiles files;
  private final Function<ConfigFiles, Config> reader;
  private final List<Finding> reading;
  private final Schemes schemes;
  private final Set<String> names;

  private LocalSchemes(
      ConfigFiles files,
      Function<ConfigFiles, Config> reader,
      List<Finding> reading,
      Schemes schemes,
      Set<String> names) {
    this.files = files;
    this.reader = reader;
    this.reading = reading;
    this.schemes = schemes;
    this.names = names;
  }

  /**
   * Read and register them.
   *
   * @param reader makes the configuration of the files
   * @param wanted the schemes that may check a token; empty: each
   * @throws CommandFailed if there is none, or not one that is wanted
   */
  static LocalSchemes of(
      ConfigFiles files, Function<ConfigFiles, Config> reader, Collection<String> wanted) {
    ConfigReader.Result read =
        new ConfigReader(reader.apply(files), Map.of(), Optional.empty()).read();
    LiveRegistry registry = new LiveRegistry(Clock.systemUTC(), read.settings());
    registry.start(read.definitions(), read.defaultScheme());
    Schemes schemes = registry.current();
    if (schemes.names().isEmpty()) {
      throw CommandFailed.refused(
          Text.of("the configuration has no scheme that can be used"),
          read.findings().isEmpty()
              ? Text.of("name the file that has jwt-schemes.<name>.* or mp.jwt.*")
              : read.findings().get(0).line());
    }
    for (String name : wanted) {
      if (!schemes.names().contains(name)) {
        throw CommandFailed.usage(
            Text.of("the configuration has no scheme ").quote(name),
            Text.of("it has ").names(schemes.names()).and(Nearest.question(name, schemes.names())));
      }
    }
    return new LocalSchemes(
        files,
        reader,
        read.findings(),
        schemes,
        wanted.isEmpty() ? schemes.names() : new LinkedHashSet<>(wanted));
  }

  /** The same, but that the one scheme has the keys of this file alone. */
  LocalSchemes withKeys(Path file) {
    if (names.size() != 1) {
      throw CommandFailed.usage(
          Text.of("--keys is for one scheme, and there are ").names(names),
          Text.of("choose it with --scheme"));
    }
    if (!Files.isReadable(file)) {
      throw CommandFailed.usage(
          Text.of("keys can't be read from ").name(file.toString()),
          Text.of("give a file with a JWKS, a JWK or PEM"));
    }
    String name = names.iterator().next();
    SchemeDefinition definition = schemes.find(name).orElseThrow().definition();
    Map<String, String> changes = new HashMap<>();
    Stream.of(ConfigKey.AUTHORITY, ConfigKey.AUTHORITY_METADATA, ConfigKey.KEY)
        .forEach(key -> changes.put(key.of(name), ""));
    if (name.equals(ConfigReader.MP_JWT)) {
      changes.put(ConfigKey.KEY.mpJwt(), "");
    }
    changes.put(ConfigKey.KEY_LOCATION.of(name), file.toAbsolutePath().toUri().toString());
    if (definition.issuers().isEmpty()) {
      changes.put(ConfigKey.ISSUER.of(name), String.join(",", Issuers.of(definition)));
    }
    return of(files.with(changes), reader, Set.of(name));
  }

  /** The same without credentials for addresses that the user didn't give. */
  LocalSchemes withoutStrayCredentials() {
    Map<String, String> changes = new HashMap<>();
    KeyAddresses given = new KeyAddresses(files.given().config());
    for (String name : schemes.names()) {
      if (!given.cover(schemes.find(name).orElseThrow().definition())) {
        Stream.of(ConfigKey.FETCH_TOKEN, ConfigKey.FETCH_TOKEN_FILE)
            .forEach(key -> changes.put(key.of(name), ""));
      }
    }
    return changes.isEmpty() ? this : of(files.with(changes), reader, names);
  }

  /** What is wrong with the configuration, a line each: only that stops a deployment. */
  List<String> findings() {
    return Stream.concat(reading.stream(), DefinitionRules.check(schemes.all()).stream())
        .filter(finding -> finding.severity() == Problem.Severity.FATAL)
        .map(finding -> finding.line().toString())
        .distinct()
        .toList();
  }

  /**
   * Explain a token.
   *
   * @param mayFetch whether keys of a scheme are fetched, from its configured addresses; asked
   *     about the scheme that the token belongs to
   * @param roles of which a caller needs one; empty: not known
   */
  Explanation explain(
      String token, Predicate<SchemeDefinition> mayFetch, Optional<Set<String>> roles) {
    Candidates candidates = schemes.candidates(names);
    Explanation first = TokenExplanation.explain(token, candidates, schemes, roles);
    Optional<RegisteredScheme> chosen = first.choice().map(Choice::scheme).flatMap(schemes::find);
    if (chosen.isEmpty() || !mayFetch.test(chosen.get().definition())) {
      return first;
    }
    // What goes wrong is the reason of the explanation.
    Optional<Failure> unused = chosen.get().verifier().probe().get();
    return TokenExplanation.explain(token, candidates, schemes, roles);
  }
}
