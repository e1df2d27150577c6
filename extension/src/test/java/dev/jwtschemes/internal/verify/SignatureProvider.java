package dev.jwtschemes.internal.verify;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.security.Provider;
import java.security.Security;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The security providers that signatures are checked with: those of the JVM, and native ones, which
 * this makes known to the JVM where the platform has them. They come last in its order, so that
 * only who names one gets it.
 */
enum SignatureProvider {
  OF_JVM(null, ""),
  SUN_RSA("SunRsaSign", ""),
  SUN_EC("SunEC", ""),
  CORRETTO(
      "AmazonCorrettoCryptoProvider",
      "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider"),
  CONSCRYPT("Conscrypt", "org.conscrypt.OpenSSLProvider");

  private final @Nullable String id;
  private final String type;

  SignatureProvider(@Nullable String id, String type) {
    this.id = id;
    this.type = type;
  }

  /** Its name; empty: those of the JVM. */
  Optional<String> id() {
    return Optional.ofNullable(id);
  }

  /** What checks with it; skips the test where it isn't there. */
  Primitives primitives() {
    assumeTrue(isThere(), "skipped: no provider " + id + " for this platform");
    return Primitives.of(id());
  }

  private boolean isThere() {
    if (id == null || Security.getProvider(id) != null) {
      return true;
    }
    try {
      Provider made = (Provider) Class.forName(type).getConstructor().newInstance();
      boolean isLoaded = made.getService("Signature", "SHA256withRSA") != null;
      return isLoaded && Security.addProvider(made) > 0;
    } catch (ReflectiveOperationException | LinkageError e) {
      return false;
    }
  }
}
