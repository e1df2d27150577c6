package dev.jwtschemes.internal.registry;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.config.ConfigKey;
import dev.jwtschemes.internal.key.Algorithm;
import dev.jwtschemes.internal.key.Algorithm.Form;
import dev.jwtschemes.internal.key.ConfiguredKeys;
import dev.jwtschemes.internal.key.fetch.KeySources;
import dev.jwtschemes.internal.key.fetch.SchemeConnection;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import dev.jwtschemes.internal.verify.Primitives;
import dev.jwtschemes.internal.verify.SchemeVerifier;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A scheme with the verifier of its tokens and its keys, which end when it is removed. One
 * registration is equal to itself only. Thread-safe.
 */
public final class RegisteredScheme {
  private final SchemeDefinition definition;
  private final SchemeVerifier verifier;
  private final List<Finding> keyFindings;

  private RegisteredScheme(
      SchemeDefinition definition, SchemeVerifier verifier, List<Finding> keyFindings) {
    this.definition = definition;
    this.verifier = verifier;
    this.keyFindings = keyFindings;
  }

  /** Make the verifier of a definition; reads keys from class path and files, fetches nothing. */
  public static RegisteredScheme of(
      SchemeDefinition definition, KeySources sources, Primitives primitives, Clock clock) {
    ConfiguredKeys keys = ConfiguredKeys.of(definition);
    List<Finding> findings = new ArrayList<>(keys.findings());
    SchemeConnection connection = SchemeConnection.of(definition);
    findings.addAll(connection.findings());
    SchemeVerifier verifier =
        new SchemeVerifier(
            definition,
            sources.of(definition, keys, connection),
            keys.decryption(),
            primitives,
            clock);
    lacking(definition, primitives).ifPresent(findings::add);
    return new RegisteredScheme(definition, verifier, List.copyOf(findings));
  }

  /** What the one provider of signatures, if there is such, can't check for it. */
  private static Optional<Finding> lacking(SchemeDefinition definition, Primitives primitives) {
    List<String> lacking =
        primitives.lacking(Algorithm.known(definition.algorithms(), Form.JWS)).stream()
            .map(Algorithm::id)
            .toList();
    return primitives
        .provider()
        .filter(name -> !lacking.isEmpty())
        .map(
            name ->
                new Finding(
                    Problem.PROVIDER_UNUSABLE,
                    Text.EMPTY.name(ConfigKey.ALGORITHM.of(definition.name())),
                    Text.EMPTY.value(name).and(" can't check ").names(lacking)));
  }

  /** Its name. */
  public String name() {
    return definition.name();
  }

  /** Its rules. */
  public SchemeDefinition definition() {
    return definition;
  }

  /** Where its keys come from, in words. */
  public Text keySource() {
    Optional<String> authority = definition.authority().or(definition::authorityMetadata);
    if (authority.isPresent()) {
      return Text.of("keys of ").location(authority.get());
    }
    Optional<Text> locations =
        definition.keyLocations().stream()
            .limit(Text.MAX_LIST)
            .map(Text.EMPTY::location)
            .reduce((one, other) -> one.and(" and ").and(other));
    if (locations.isPresent()) {
      return Text.of("keys from ").and(locations.get());
    }
    return definition.key().isPresent() ? Text.of("configured key") : Text.of("decryption key");
  }

  /** What checks its tokens. */
  public SchemeVerifier verifier() {
    return verifier;
  }

  /** What is wrong with its keys and its connection. */
  List<Finding> keyFindings() {
    return keyFindings;
  }

  /** The name alone. */
  @Override
  public String toString() {
    return "RegisteredScheme[" + name() + "]";
  }
}
