package dev.jwtschemes;

import java.util.Locale;
import java.util.Optional;

/**
 * The one catalogue of reasons: headers, events, log lines, documentation and tools derive from it.
 *
 * <p>Ids are stable and never reused. Error codes are those of RFC 6750 section 3.1. {@link
 * #publicText()} is all that a client gets: it is fixed, holds no claim value, and uses only the
 * characters that RFC 6750 section 3 allows in {@code error_description}.
 */
public enum FailureReason {
  NO_TOKEN(
      Family.NONE_ARRIVED,
      401,
      Error.NONE,
      "A bearer token is required",
      "Send the token where the scheme looks: Authorization: Bearer, or the cookie or header it is configured for. If the client does"
          + " send it, a proxy or a redirect dropped it."),
  OTHER_AUTH_SCHEME(
      Family.NONE_ARRIVED,
      401,
      Error.NONE,
      "A bearer token is required",
      "The Authorization header carries another HTTP authentication scheme, such as Basic. Send Authorization: Bearer and the token."),

  HEADER_MALFORMED(
      Family.REFUSED,
      400,
      Error.INVALID_REQUEST,
      "The Authorization header is malformed",
      "The value must be the word Bearer, one space, and the token: no quotes, no second Bearer, nothing after the token."),
  SEVERAL_TOKENS(
      Family.REFUSED,
      400,
      Error.INVALID_REQUEST,
      "More than one credential was sent",
      "Send one token, in one place. Look for a proxy that adds a second Authorization header, or a cookie sent beside the header."),

  TOKEN_NOT_JWT(
      Family.REFUSED,
      401,
      Error.INVALID_TOKEN,
      "The token is not a well-formed JWT",
      "The token must be a compact JWS or JWE with JSON inside. Opaque access tokens can't be checked here: ask the issuer for JWTs."),
  TOKEN_TOO_LARGE(
      Family.REFUSED,
      401,
      Error.INVALID_TOKEN,
      "The token is too large",
      "The token is larger than the scheme allows. Ask the issuer for fewer claims."),
  ISSUER_NOT_REGISTERED(
      Family.REFUSED,
      401,
      Error.INVALID_TOKEN,
      "The issuer of the token is not accepted",
      "No registered scheme has this issuer. Issuers are compared exactly: check scheme, port, case and a trailing slash."),
  ISSUER_OF_OTHER_SCHEME(
      Family.REFUSED,
      401,
      Error.INVALID_TOKEN,
      "The issuer of the token is not accepted here",
      "The token belongs to a registered scheme that this resource does not name. Add @JwtScheme for it, or get the other token."),
  ALGORITHM_NOT_ALLOWED(
      Family.REFUSED,
      401,
      Error.INVALID_TOKEN,
      "The algorithm of the token is not allowed",
      "The token's alg or enc isn't on the scheme's list, or does not fit its key. Set verify.publickey.algorithm to what the issuer"
          + " uses."),
  KEY_NOT_FOUND(
      Family.REFUSED,
      401,
      Error.INVALID_TOKEN,
      "The key of the token is not known",
      "The issuer's key set, freshly read, has no key with this kid, algorithm and use. Check that the location is this issuer's."),
  SIGNATURE_INVALID(
      Family.REFUSED,
      401,
      Error.INVALID_TOKEN,
      "The signature of the token is invalid",
      "The token was changed, or signed by another key: check that the configured key is the issuer's, of the same environment."),
  DECRYPTION_FAILED(
      Family.REFUSED,
      401,
      Error.INVALID_TOKEN,
      "The token could not be decrypted",
      "The token was encrypted with a different key; or the scheme has no decryption key and accepts only signed tokens; or it has one and accepts only encrypted tokens. See decrypt.key.location."),
  TYPE_NOT_ALLOWED(
      Family.REFUSED,
      401,
      Error.INVALID_TOKEN,
      "The type of the token is not allowed",
      "The typ header names another kind of token. Send an access token, not an ID or logout token."),
  CRITICAL_HEADER_UNKNOWN(
      Family.REFUSED,
      401,
      Error.INVALID_TOKEN,
      "The token has a critical header that is not understood",
      "The token demands an extension (crit, RFC 7515 section 4.1.11) that isn't supported."),
  TOKEN_EXPIRED(
      Family.REFUSED,
      401,
      Error.INVALID_TOKEN,
      "The token has expired",
      "Get a fresh token. If it is fresh, compare the clocks; verify.clock.skew is the tolerance."),
  TOKEN_NOT_YET_VALID(
      Family.REFUSED,
      401,
      Error.INVALID_TOKEN,
      "The token is not yet valid",
      "The token's nbf is in the future: compare the clocks; verify.clock.skew is the tolerance."),
  TOKEN_TOO_OLD(
      Family.REFUSED,
      401,
      Error.INVALID_TOKEN,
      "The token is too old",
      "The token was issued longer ago than verify.token.age allows. Get a fresh one."),
  ISSUED_IN_FUTURE(
      Family.REFUSED,
      401,
      Error.INVALID_TOKEN,
      "The token was issued in the future",
      "The token's iat is in the future: compare the clocks; verify.clock.skew is the tolerance."),
  AUDIENCE_MISMATCH(
      Family.REFUSED,
      401,
      Error.INVALID_TOKEN,
      "The token is meant for another audience",
      "None of the token's aud is one of the scheme's verify.audiences. Ask the issuer for a token for this service."),
  CLAIM_MISSING(
      Family.REFUSED,
      401,
      Error.INVALID_TOKEN,
      "The token lacks a required claim",
      "The issuer leaves out a claim that MP-JWT or required.claims demands; the detail names it."),
  CLAIM_MALFORMED(
      Family.REFUSED,
      401,
      Error.INVALID_TOKEN,
      "A claim of the token is malformed",
      "A claim has the wrong JSON type or an impossible value; the detail names it."),
  BINDING_NOT_CHECKED(
      Family.REFUSED,
      401,
      Error.INVALID_TOKEN,
      "The token is bound to a key or certificate that is not checked here",
      "The token has cnf (RFC 7800): it is only valid together with a proof (DPoP, mutual TLS), which isn't verified here. Ask the issuer"
          + " for a plain bearer token, or accept the token from any client that has it: binding=ignore."),
  REJECTED_BY_APPLICATION(
      Family.REFUSED,
      401,
      Error.INVALID_TOKEN,
      "The token was rejected",
      "An observer of TokenValidated rejected the token; the detail is its text."),

  KEYS_UNAVAILABLE(
      Family.COULD_NOT_CHECK,
      503,
      Error.NONE,
      "Tokens cannot be checked at the moment",
      "The issuer's keys could not be fetched: check the location, DNS, proxy, trust store and the issuer itself. The token may be"
          + " fine."),
  REFRESH_OVER_BUDGET(
      Family.COULD_NOT_CHECK,
      503,
      Error.NONE,
      "Tokens cannot be checked at the moment",
      "The token's kid is unknown, and the key set was fetched too often to look again now. The same token will be checked after the"
          + " Retry-After."),

  SCHEME_NOT_REGISTERED(
      Family.MISCONFIGURED,
      500,
      Error.NONE,
      "The service is misconfigured",
      "The resource names a scheme that isn't registered: correct the name, or register the scheme."),
  NO_DEFAULT_SCHEME(
      Family.MISCONFIGURED,
      500,
      Error.NONE,
      "The service is misconfigured",
      "The resource is protected and names no scheme, and there is no default: set jwt-schemes.default, or add @JwtScheme."),
  DEPLOYMENT_REFUSED(
      Family.MISCONFIGURED,
      503,
      Error.NONE,
      "The service is not available",
      "The application has not started, or its start failed: correct what the report in the log names, and deploy again. Nothing is"
          + " served before that."),
  ENFORCEMENT_MISSING(
      Family.MISCONFIGURED,
      500,
      Error.NONE,
      "The service is misconfigured",
      "The request reached the application past the filter of this library, which is not registered there: remove"
          + " jakarta.ws.rs.loadServices=false or the absolute-ordering that leaves it out, or use a supported JAX-RS runtime."),
  OBSERVER_FAILED(
      Family.MISCONFIGURED,
      500,
      Error.NONE,
      "The service failed to check the request",
      "An observer of a JwtSchemeEvent threw: see the cause. The request was refused."),

  ROLE_MISSING(
      Family.REFUSED,
      403,
      Error.INSUFFICIENT_SCOPE,
      "The caller lacks a required role",
      "The token is fine, but none of its groups is one of the roles the resource allows. Check groups.path and the issuer's roles."),
  DENIED(
      Family.REFUSED,
      403,
      Error.NONE,
      "Access is denied to everybody",
      "The detail says why: @DenyAll or @RolesAllowed without a role, jwt-schemes.unannotated=deny, no scheme that is common to method and locator, or code that can't be known (JWTS-213).");

  /**
   * What kind of trouble it is, and so where to look: at the client, the token, the network or the
   * configuration.
   */
  public enum Family {
    /** No token reached the scheme. */
    NONE_ARRIVED,
    /** Something was checked and rejected. */
    REFUSED,
    /** The token may be good: the means to check it were missing. */
    COULD_NOT_CHECK,
    /** The application or the library is set up wrongly; no token helps. */
    MISCONFIGURED
  }

  private enum Error {
    NONE,
    INVALID_REQUEST,
    INVALID_TOKEN,
    INSUFFICIENT_SCOPE
  }

  private final Family family;
  private final int status;
  private final Error error;
  private final String publicText;
  private final String advice;

  FailureReason(Family family, int status, Error error, String publicText, String advice) {
    this.family = family;
    this.status = status;
    this.error = error;
    this.publicText = publicText;
    this.advice = advice;
  }

  /** The stable id, for instance {@code token-expired}. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The family this reason belongs to. */
  public Family family() {
    return family;
  }

  /** The HTTP status it leads to. */
  public int status() {
    return status;
  }

  /** The RFC 6750 section 3.1 error code, absent where the challenge must not carry one. */
  public Optional<String> error() {
    return error == Error.NONE
        ? Optional.empty()
        : Optional.of(error.name().toLowerCase(Locale.ROOT));
  }

  /** The fixed sentence a client may see. */
  public String publicText() {
    return publicText;
  }

  /** What an operator or developer should look at. */
  public String advice() {
    return advice;
  }
}
