package dev.jwtschemes.internal.scheme;

/**
 * The global settings that aren't about one scheme.
 *
 * @param validation what problems do that aren't always fatal
 * @param unannotated the rule of methods without any
 * @param realm of the one challenge that stands for many schemes
 */
public record Settings(Validation validation, Unannotated unannotated, String realm) {
  /** The realm without a configured one: it tells nothing about the schemes. */
  public static final String DEFAULT_REALM = "application";

  /** Settings with the default realm. */
  public Settings(Validation validation, Unannotated unannotated) {
    this(validation, unannotated, DEFAULT_REALM);
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
}
