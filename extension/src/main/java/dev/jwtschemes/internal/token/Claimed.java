package dev.jwtschemes.internal.token;

import java.util.List;
import java.util.Optional;

/** What a token claims, as far as the choice of its scheme needs it. */
public interface Claimed {

  /** Whether it is a JWE, so that its claims can't be read yet. */
  boolean isEncrypted();

  /**
   * The claimed issuer: of the claims, or of the header where the claims are encrypted (RFC 7519
   * section 5.3).
   */
  Optional<String> issuer();

  /** Whether there is an {@code iss} at all, whatever its type. */
  boolean hasIssuer();

  /** The claimed audiences, likewise. */
  List<String> audiences();

  /** The same, without the token. */
  default Claimed copy() {
    return new Copy(isEncrypted(), issuer(), hasIssuer(), audiences());
  }

  /** The claims alone. */
  record Copy(
      boolean isEncrypted, Optional<String> issuer, boolean hasIssuer, List<String> audiences)
      implements Claimed {}
}
