package dev.jwtschemes.contract.cases;

/** The values of {@code WWW-Authenticate}, by RFC 6750 section 3. */
final class Challenges {
  private Challenges() {}

  /** Nothing arrived. */
  static String plain(String realm) {
    return "Bearer realm=\"" + realm + "\"";
  }

  /** A token was refused. */
  static String invalidToken(String realm, String description) {
    return plain(realm) + ", error=\"invalid_token\", error_description=\"" + description + "\"";
  }

  /** The request is malformed. */
  static String invalidRequest(String realm, String description) {
    return plain(realm) + ", error=\"invalid_request\", error_description=\"" + description + "\"";
  }

  /** A role is missing. */
  static String insufficientScope(String realm) {
    return plain(realm)
        + ", error=\"insufficient_scope\""
        + ", error_description=\"The caller lacks a required role\"";
  }
}
