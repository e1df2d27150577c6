package dev.jwtschemes;

/**
 * A kind of token, with its requirements.
 *
 * @since 0.1
 */
public enum TokenProfile {
  /** Any JWT that MP-JWT accepts. */
  JWT,
  /**
   * An access token per RFC 9068: {@code typ} is {@code at+jwt}, and {@code aud}, {@code sub},
   * {@code client_id} and {@code jti} are there (sections 2.1, 2.2 and 4).
   */
  AT_JWT
}
