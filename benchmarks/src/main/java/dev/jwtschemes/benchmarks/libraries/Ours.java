package dev.jwtschemes.benchmarks.libraries;

import dev.jwtschemes.benchmarks.Handling;
import dev.jwtschemes.internal.key.fetch.FixedKeys;
import dev.jwtschemes.internal.token.UnverifiedToken;
import dev.jwtschemes.internal.verify.Primitives;
import dev.jwtschemes.internal.verify.SchemeVerifier;
import dev.jwtschemes.internal.verify.Verdict;
import java.nio.charset.StandardCharsets;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.time.Clock;
import java.util.Base64;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The limit, which is the signature alone, and this library with the JVM's or another provider. */
final class Ours {
  private static final int MAX_SIZE = 16_384;

  private Ours() {}

  /** Make a native provider known to the JVM, last of all. */
  static String install(String type) {
    try {
      Provider made = (Provider) Class.forName(type).getConstructor().newInstance();
      Security.addProvider(made);
      return made.getName();
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  static Acceptance signature(Setup setup, @Nullable String provider) {
    PublicKey key = setup.key();
    String token = setup.token();
    int dot = token.lastIndexOf('.');
    byte[] input = token.substring(0, dot).getBytes(StandardCharsets.US_ASCII);
    byte[] signature = Base64.getUrlDecoder().decode(token.substring(dot + 1));
    String name =
        switch (setup.algorithm()) {
          case "RS256" -> "SHA256withRSA";
          case "PS256" -> "RSASSA-PSS";
          case "ES256" -> "SHA256withECDSAinP1363Format";
          default -> setup.algorithm();
        };
    return ignored -> {
      Signature check =
          provider == null ? Signature.getInstance(name) : Signature.getInstance(name, provider);
      if (name.equals("RSASSA-PSS")) {
        check.setParameter(
            new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
      }
      check.initVerify(key);
      check.update(input);
      if (!check.verify(signature)) {
        throw new IllegalStateException("the signature was not accepted");
      }
      return check;
    };
  }

  static Acceptance verifier(Setup setup, @Nullable String provider) {
    SchemeVerifier verifier =
        new SchemeVerifier(
            setup.definition(),
            Optional.of(new FixedKeys(setup.keys())),
            Optional.empty(),
            Primitives.of(Optional.ofNullable(provider)),
            Clock.systemUTC());
    return token -> {
      if (UnverifiedToken.read(token, MAX_SIZE) instanceof UnverifiedToken.Readable readable
          && verifier.verify(readable.token()) instanceof Verdict.Accepted accepted) {
        return accepted.token();
      }
      throw new IllegalStateException("the token was not accepted");
    };
  }

  static Acceptance pipeline(Setup setup, @Nullable String provider, int remembered) {
    Handling handling = Handling.of(setup.definition(), remembered, Optional.ofNullable(provider));
    return token -> handling.accept(token);
  }
}
