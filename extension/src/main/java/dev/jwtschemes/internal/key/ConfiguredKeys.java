package dev.jwtschemes.internal.key;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.key.Algorithm.Form;
import dev.jwtschemes.internal.key.KeyReader.Unusable;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The keys that a definition brings along, read once, and what is wrong with them. Immutable.
 *
 * @param verification those of signatures; absent if they are fetched, unreadable, or there are
 *     none
 * @param decryption private keys; absent if they are unreadable, or there are none
 * @param unreadable why keys that the definition names can't be used
 * @param findings what is wrong, for the deployment report
 */
public record ConfiguredKeys(
    Optional<Keys> verification,
    Optional<Keys> decryption,
    Optional<Text> unreadable,
    List<Finding> findings) {

  /** Keep an immutable copy of the findings. */
  public ConfiguredKeys {
    findings = List.copyOf(findings);
  }

  /** Read them from the definition, class path and files, never from the network. */
  public static ConfiguredKeys of(SchemeDefinition definition) {
    List<Finding> findings = new ArrayList<>();
    checkAlgorithms(definition, findings);
    Optional<Text> unreadable = Optional.empty();
    Optional<Keys> decryption = Optional.empty();
    Text where = Finding.scheme(definition.name(), "verify.publickey");
    List<Keys> parts = new ArrayList<>();
    for (Source each : sources(definition)) {
      try {
        parts.add(KeyReader.read(each.text(), KeyPurpose.verifying(definition)));
      } catch (Unusable e) {
        unreadable = Optional.of(e.text());
        findings.add(new Finding(e.problem(), where, e.text()));
      }
    }
    Optional<Keys> verification =
        parts.isEmpty() ? Optional.empty() : Optional.of(Keys.joined(parts));
    if (verification.isPresent()
        && !isRemote(definition)
        && noneFits(verification.get(), definition.algorithms())) {
      Text detail =
          Text.of("none fits verify.publickey.algorithm ").values(definition.algorithms());
      findings.add(new Finding(Problem.KEY_UNUSABLE, where, detail));
    }
    verification.ifPresent(read -> addRefused(read, where, findings));
    try {
      decryption = decryption(definition);
      decryption.ifPresent(
          read -> addRefused(read, Finding.scheme(definition.name(), "decrypt.key"), findings));
    } catch (Unusable e) {
      unreadable = Optional.of(e.text());
      findings.add(
          new Finding(
              Problem.KEY_UNUSABLE, Finding.scheme(definition.name(), "decrypt.key"), e.text()));
    }
    return new ConfiguredKeys(verification, decryption, unreadable, findings);
  }

  private static void checkAlgorithms(SchemeDefinition definition, List<Finding> findings) {
    List<String> shared = definition.algorithms().stream().filter(KeyPurpose::isShared).toList();
    boolean remote = isRemote(definition);
    if (!shared.isEmpty() && shared.size() < definition.algorithms().size()) {
      findings.add(
          new Finding(
              Problem.VALUE_INVALID,
              Finding.scheme(definition.name(), "verify.publickey.algorithm"),
              Text.EMPTY
                  .values(definition.algorithms())
                  .and(
                      " mixes shared secrets (HS) and public keys; a public key could then be used as"
                          + " the secret (RFC 8725 section 2.1)")));
    }
    if (!shared.isEmpty() && remote) {
      findings.add(
          new Finding(
              Problem.KEY_UNUSABLE,
              Finding.scheme(definition.name(), "verify.publickey.algorithm"),
              Text.EMPTY
                  .names(shared)
                  .and(" needs a shared secret, which is never fetched over the network")));
    }
    for (String algorithm : definition.decryptAlgorithms()) {
      if (!Algorithm.ids(Form.JWE).contains(algorithm)) {
        findings.add(
            new Finding(
                Problem.VALUE_INVALID,
                Finding.scheme(definition.name(), "decrypt.key.algorithm"),
                Text.EMPTY
                    .value(algorithm)
                    .and(" is none of ")
                    .said(String.join(", ", Algorithm.ids(Form.JWE)))));
      }
    }
  }

  private static void addRefused(Keys keys, Text where, List<Finding> findings) {
    keys.refused().forEach(flaw -> findings.add(new Finding(Problem.KEY_FLAWED, where, flaw)));
  }

  private static boolean noneFits(Keys keys, Set<String> names) {
    List<Algorithm> algorithms = Algorithm.known(names, Form.JWS);
    return keys.all().stream().noneMatch(entry -> algorithms.stream().anyMatch(entry::fits));
  }

  private static boolean isRemote(SchemeDefinition definition) {
    return definition.authority().isPresent()
        || definition.authorityMetadata().isPresent()
        || definition.keyLocations().stream().anyMatch(KeyLocation::isRemote);
  }

  /** A text with verification keys that needs no fetching. */
  private interface Source {
    String text() throws Unusable;
  }

  private static List<Source> sources(SchemeDefinition definition) {
    if (definition.key().isPresent()) {
      return List.of(definition.key()::get);
    }
    return definition.keyLocations().stream()
        .filter(each -> !KeyLocation.isRemote(each))
        .map(each -> (Source) () -> KeyLocation.read(each))
        .toList();
  }

  /** The decryption keys; empty if there are none, or they would have to be fetched. */
  private static Optional<Keys> decryption(SchemeDefinition definition) throws Unusable {
    Optional<String> location = definition.decryptKeyLocation();
    if (location.isEmpty()) {
      return Optional.empty();
    }
    if (KeyLocation.isRemote(location.get())) {
      throw new Unusable(
          Problem.KEY_UNUSABLE,
          Text.of(
              "a private key is never fetched over the network; give a file or class path resource"));
    }
    return Optional.of(KeyReader.read(KeyLocation.read(location.get()), KeyPurpose.DECRYPTION));
  }
}
