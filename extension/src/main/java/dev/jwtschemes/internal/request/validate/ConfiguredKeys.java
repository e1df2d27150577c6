package dev.jwtschemes.internal.request.validate;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.request.validate.KeyReader.Purpose;
import dev.jwtschemes.internal.request.validate.KeyReader.Unusable;
import dev.jwtschemes.internal.scheme.KeyMaterial;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the keys that a definition brings along, and what is wrong with them. Stateless. */
public final class ConfiguredKeys implements KeyMaterial {

  @Override
  public List<Finding> check(SchemeDefinition definition) {
    List<Finding> findings = new ArrayList<>();
    try {
      Optional<Keys> keys = verification(definition);
      if (keys.isPresent()
          && definition.algorithms().stream().noneMatch(alg -> anyFits(keys.get(), alg))) {
        String detail = "none fits verify.publickey.algorithm " + definition.algorithms();
        findings.add(
            new Finding(Problem.KEY_UNUSABLE, where(definition, "verify.publickey"), detail));
      }
    } catch (Unusable e) {
      findings.add(
          new Finding(
              e.problem(), where(definition, "verify.publickey"), String.valueOf(e.getMessage())));
    }
    try {
      decryption(definition);
    } catch (Unusable e) {
      findings.add(
          new Finding(
              Problem.KEY_UNUSABLE,
              where(definition, "decrypt.key"),
              String.valueOf(e.getMessage())));
    }
    return findings;
  }

  private static boolean anyFits(Keys keys, String algorithm) {
    return keys.all().stream().anyMatch(entry -> entry.fits(algorithm));
  }

  private static String where(SchemeDefinition definition, String part) {
    return "scheme '" + definition.name() + "', " + part;
  }

  /** The verification keys that need no fetching; empty if they are fetched, or there are none. */
  static Optional<Keys> verification(SchemeDefinition definition) throws Unusable {
    if (definition.key().isPresent()) {
      return Optional.of(KeyReader.read(definition.key().get(), Purpose.verifying(definition)));
    }
    Optional<String> location =
        definition.keyLocation().filter(each -> !KeyLocation.isRemote(each));
    if (location.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        KeyReader.read(KeyLocation.read(location.get()), Purpose.verifying(definition)));
  }

  /** The decryption keys; empty if there are none, or they would have to be fetched. */
  static Optional<Keys> decryption(SchemeDefinition definition) throws Unusable {
    Optional<String> location = definition.decryptKeyLocation();
    if (location.isEmpty()) {
      return Optional.empty();
    }
    if (KeyLocation.isRemote(location.get())) {
      throw new Unusable(
          Problem.KEY_UNUSABLE,
          "a private key is never fetched over the network; give a file or class path resource");
    }
    return Optional.of(KeyReader.read(KeyLocation.read(location.get()), Purpose.DECRYPT));
  }
}
