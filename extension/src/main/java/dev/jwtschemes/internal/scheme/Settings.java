package dev.jwtschemes.internal.scheme;

import dev.jwtschemes.internal.config.ConfigKey;
import java.util.Optional;

/**
 * The global settings that aren't about one scheme.
 *
 * @param validation what problems do that aren't always fatal
 * @param unannotated the rule of methods without any
 * @param realm of the one challenge that is sent for many schemes
 * @param identity whether the server gets to know callers
 * @param problems bodies of refusals
 * @param console whether and where the console listens
 * @param cachedTokens how many validated tokens are remembered
 * @param provider the security provider that checks signatures; empty: the JVM's order
 * @param monitoring what is shown to those who operate the application
 */
public record Settings(
    Validation validation,
    Unannotated unannotated,
    String realm,
    Identity identity,
    Problems problems,
    Console console,
    int cachedTokens,
    Optional<String> provider,
    Monitoring monitoring) {
  /**
   * Settings with the default realm, {@link Identity#AUTO}, and refusals without a body, no
   * console.
   */
  public Settings(Validation validation, Unannotated unannotated) {
    this(
        validation,
        unannotated,
        ConfigKey.CHALLENGE_REALM.defaultText(),
        Identity.AUTO,
        new Problems(Details.OFF, ConfigKey.PROBLEM_TYPE_PREFIX.defaultText()),
        new Console(false, ConfigKey.CONSOLE_PORT.defaultNumber()),
        ConfigKey.CACHE_MAX_TOKENS.defaultNumber(),
        Optional.empty(),
        Monitoring.DEFAULT);
  }

  /**
   * Bodies of refusals.
   *
   * @param details {@code jwt-schemes.problem-details}
   * @param typePrefix {@code jwt-schemes.problem-details.type-prefix}
   */
  public record Problems(Details details, String typePrefix) {}

  /**
   * The console.
   *
   * @param isOn {@code jwt-schemes.console}
   * @param port {@code jwt-schemes.console.port}
   */
  public record Console(boolean isOn, int port) {}

  /**
   * What is shown to those who operate the application.
   *
   * @param health {@code jwt-schemes.health}
   * @param namesCallers {@code jwt-schemes.telemetry.caller}
   * @param described {@code jwt-schemes.openapi}
   */
  public record Monitoring(Health health, boolean namesCallers, Described described) {
    /** No check, no names of callers, whole documents. */
    public static final Monitoring DEFAULT = new Monitoring(Health.OFF, false, Described.ROLES);
  }

  /** {@code jwt-schemes.openapi}. */
  public enum Described {
    /** Documents are left as they are. */
    OFF,
    /** They get what callers need, without names of roles. */
    SCHEMES,
    /** With them. */
    ROLES
  }

  /** {@code jwt-schemes.health}. */
  public enum Health {
    /** No check. */
    OFF,
    /** A check that is always up. */
    DATA,
    /** A check that is down while another instance would check more tokens. */
    READY
  }

  /** Whether something is on. */
  public enum Switch {
    TRUE,
    FALSE
  }

  /** {@code jwt-schemes.problem-details}. */
  public enum Details {
    /** No body. */
    OFF,
    /** A problem without anything of the token or the configuration. */
    PUBLIC,
    /** A problem that explains the refusal. */
    DEV
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
