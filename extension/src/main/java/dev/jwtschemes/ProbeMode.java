package dev.jwtschemes;

/**
 * What happens with the keys of a scheme when the application starts.
 *
 * @since 0.1
 */
public enum ProbeMode {
  /** They are fetched when the first token arrives. */
  OFF,
  /** They are fetched; if they can't be, a warning is logged. */
  WARN,
  /** They are fetched; if they can't be, the application doesn't start. */
  FAIL
}
