package dev.jwtschemes.internal.scheme;

/**
 * The global settings that aren't about one scheme.
 *
 * @param validation what problems do that aren't always fatal
 * @param unannotated the rule of methods without any
 */
public record Settings(Validation validation, Unannotated unannotated) {

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
}
