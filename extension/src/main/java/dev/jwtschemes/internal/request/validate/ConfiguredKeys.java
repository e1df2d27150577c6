package dev.jwtschemes.internal.request.validate;

import com.google.errorprone.annotations.CompileTimeConstant;
import dev.jwtschemes.FetchSettings;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.request.validate.KeyReader.Unusable;
import dev.jwtschemes.internal.scheme.KeyMaterial;
import dev.jwtschemes.internal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the keys that a definition brings along, and what is wrong with them. Stateless. */
public final class ConfiguredKeys implements KeyMaterial {

  @Override
  public List<Finding> check(SchemeDefinition definition) {
    List<Finding> findings = new ArrayList<>();
    checkAlgorithms(definition, findings);
    checkConnection(definition, findings);
    try {
      Optional<Keys> keys = verification(definition);
      if (keys.isPresent()
          && definition.algorithms().stream().noneMatch(alg -> anyFits(keys.get(), alg))) {
        Text detail =
            Text.of("none fits verify.publickey.algorithm ").values(definition.algorithms());
        findings.add(
            new Finding(Problem.KEY_UNUSABLE, where(definition, "verify.publickey"), detail));
      }
      keys.ifPresent(read -> addRefused(read, where(definition, "verify.publickey"), findings));
    } catch (Unusable e) {
      findings.add(new Finding(e.problem(), where(definition, "verify.publickey"), e.text()));
    }
    try {
      decryption(definition)
          .ifPresent(read -> addRefused(read, where(definition, "decrypt.key"), findings));
    } catch (Unusable e) {
      findings.add(new Finding(Problem.KEY_UNUSABLE, where(definition, "decrypt.key"), e.text()));
    }
    return findings;
  }

  private static void checkAlgorithms(SchemeDefinition definition, List<Finding> findings) {
    List<String> shared = definition.algorithms().stream().filter(KeyPurpose::isHmac).toList();
    boolean remote =
        definition.authority().isPresent()
            || definition.keyLocation().filter(KeyLocation::isRemote).isPresent();
    if (!shared.isEmpty() && shared.size() < definition.algorithms().size()) {
      findings.add(
          new Finding(
              Problem.VALUE_INVALID,
              where(definition, "verify.publickey.algorithm"),
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
              where(definition, "verify.publickey.algorithm"),
              Text.EMPTY
                  .names(shared)
                  .and(" needs a shared secret, which is never fetched over the network")));
    }
    for (String algorithm : definition.decryptAlgorithms()) {
      if (!Decryption.SUPPORTED.contains(algorithm)) {
        findings.add(
            new Finding(
                Problem.VALUE_INVALID,
                where(definition, "decrypt.key.algorithm"),
                Text.EMPTY
                    .value(algorithm)
                    .and(" is none of ")
                    .said(String.join(", ", Decryption.SUPPORTED.stream().sorted().toList()))));
      }
    }
  }

  private static void checkConnection(SchemeDefinition definition, List<Finding> findings) {
    FetchSettings settings = definition.fetching();
    if (settings.trustStore().isPresent()) {
      try {
        TrustStore.read(settings.trustStore().get(), settings.trustStorePassword());
      } catch (Unusable e) {
        findings.add(
            new Finding(e.problem(), where(definition, "tls.trust-store.location"), e.text()));
      }
    }
    boolean https =
        definition
            .authority()
            .or(definition::keyLocation)
            .filter(location -> location.regionMatches(true, 0, "https:", 0, 6))
            .isPresent();
    if (https && settings.proxyUser().isPresent() && ProxyCredentials.areKeptBackForHttps()) {
      findings.add(
          new Finding(
              Problem.VALUE_INVALID,
              where(definition, "proxy.user"),
              Text.of(
                  "this JVM sends no Basic credentials to a proxy for https; start it with"
                      + " -Djdk.http.auth.tunneling.disabledSchemes=")));
    }
  }

  private static void addRefused(Keys keys, Text where, List<Finding> findings) {
    keys.refused().forEach(flaw -> findings.add(new Finding(Problem.KEY_FLAWED, where, flaw)));
  }

  private static boolean anyFits(Keys keys, String algorithm) {
    return keys.all().stream().anyMatch(entry -> entry.fits(algorithm));
  }

  private static Text where(SchemeDefinition definition, @CompileTimeConstant String part) {
    return Text.of("scheme ").quote(definition.name()).and(", ").and(part);
  }

  /** The verification keys that need no fetching; empty if they are fetched, or there are none. */
  static Optional<Keys> verification(SchemeDefinition definition) throws Unusable {
    if (definition.key().isPresent()) {
      return Optional.of(KeyReader.read(definition.key().get(), KeyPurpose.verifying(definition)));
    }
    Optional<String> location =
        definition.keyLocation().filter(each -> !KeyLocation.isRemote(each));
    if (location.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        KeyReader.read(KeyLocation.read(location.get()), KeyPurpose.verifying(definition)));
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
          Text.of(
              "a private key is never fetched over the network; give a file or class path resource"));
    }
    return Optional.of(KeyReader.read(KeyLocation.read(location.get()), KeyPurpose.DECRYPTION));
  }
}
