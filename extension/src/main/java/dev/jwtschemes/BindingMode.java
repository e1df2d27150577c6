package dev.jwtschemes;

/**
 * What happens with a token that is bound to a key or certificate of its owner (claim {@code cnf}:
 * RFC 7800, RFC 8705 section 3, RFC 9449 section 6), which this library can't verify.
 *
 * @since 0.1
 */
public enum BindingMode {
  /** It is refused: as a plain bearer token it would work for an attacker who stole it. */
  REFUSE,
  /** It is accepted like one that is not bound. */
  IGNORE
}
