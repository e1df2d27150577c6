package dev.jwtschemes.cli.issuer;

import java.util.List;

/** The JWS algorithms that development keys are made for: asymmetric ones alone. */
public final class SigningAlgorithms {
  /** Their names (RFC 7518 section 3.1, RFC 8037). */
  public static final List<String> ALL =
      List.of(
          "RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512", "EdDSA");

  private SigningAlgorithms() {}
}
