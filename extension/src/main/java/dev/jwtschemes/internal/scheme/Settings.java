package dev.jwtschemes.internal.scheme;

import dev.jwtschemes.internal.config.ConfigKey;

/**
 * The global settings that aren't about one scheme.
 *
 * @param validation what problems do that aren't always fatal
 * @param unannotated the rule of methods without any
 * @param realm of the one challenge that is sent for many schemes
 * @param identity whether the server gets to know callers
 */
public record Settings(
    Validation validation, Unannotated unannotated, String realm, Identity identity) {
  /** Settings with the default realm and {@link Identity#AUTO}. */
  public Settings(Validation validation, Unannotated unannotated) {
    this(validation, unannotated, ConfigKey.CHALLENGE_REALM.defaultText(), Identity.AUTO);
  }

  /** {@code jwt-schemes.validation}. */
  public enum Validation {
    WARN,
    FAIL,
    OFF
  }

  /** {@code jwt-schemes.unannotated}. */
  public enum Unannotated {
    PERMIT,
    AUTHENTICATED,
    DENY,
    IGNORE
  }

  /** {@code jwt-schemes.container-identity}. */
  public enum Identity {
    /** Unless the application has a login of its own. */
    AUTO,
    /** Always; beside a login of the application that is a problem. */
    ON,
    /** Never: JAX-RS alone knows the caller. */
    OFF
  }
}
