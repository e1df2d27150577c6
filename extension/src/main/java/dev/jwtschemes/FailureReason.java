package dev.jwtschemes;

import java.util.Optional;

/**
 * The one catalogue of reasons: headers, events, log lines, documentation and tools derive from it.
 *
 * <p>Ids are stable and never reused. Later versions may add reasons: give a {@code switch} over
 * them a default, by {@link #family()} for instance. Error codes are those of RFC 6750 section 3.1.
 * {@link #publicText()} is all that a client gets: it is fixed, holds no claim value, and uses only
 * the characters that RFC 6750 section 3 allows in {@code error_description}.
 *
 * @since 0.1
 */
public enum FailureReason {
  /** No token came, neither in the scheme's place nor as another HTTP authentication scheme. */
  NO_TOKEN(
      "no-token",
      Response.NO_CREDENTIALS,
      "A bearer token is required",
      "Send the token where the scheme looks: Authorization: Bearer, or the cookie or header it is configured for. If the client does"
          + " send it, a proxy or a redirect dropped it."),
  /** The {@code Authorization} header has another HTTP authentication scheme, such as Basic. */
  OTHER_AUTH_SCHEME(
      "other-auth-scheme",
      Response.NO_CREDENTIALS,
      "A bearer token is required",
      "The Authorization header carries another HTTP authentication scheme, such as Basic, or the token without the word Bearer. Send Authorization: Bearer and the token."),

  /** The credentials are not those of RFC 6750 section 2.1. */
  HEADER_MALFORMED(
      "header-malformed",
      Response.INVALID_REQUEST,
      "The Authorization header is malformed",
      "The value must be the word Bearer, one space, and the token: no quotes, no second Bearer, nothing after the token."),
  /** What is in the cookie or header of the token can't be one (RFC 6750 section 2.1). */
  CREDENTIAL_MALFORMED(
      "credential-malformed",
      Response.INVALID_REQUEST,
      "The cookie or header of the token is malformed",
      "A cookie holds the token alone, a header other than Authorization the token with or without the word Bearer: no quotes, nothing after the token."),
  /** More than one credential was sent. */
  SEVERAL_TOKENS(
      "several-tokens",
      Response.INVALID_REQUEST,
      "More than one credential was sent",
      "Send one token, in one place. Look for a proxy that adds a second Authorization header, or a cookie sent beside the header."),

  /** The token is not a JWS or JWE in compact form with JSON inside (RFC 7519 section 7.2). */
  TOKEN_NOT_JWT(
      "token-not-jwt",
      Response.INVALID_TOKEN,
      "The token is not a well-formed JWT",
      "The token must be a compact JWS or JWE with JSON inside. Opaque access tokens can't be checked here: ask the issuer for JWTs."),
  /** The token is longer than the scheme allows. */
  TOKEN_TOO_LARGE(
      "token-too-large",
      Response.INVALID_TOKEN,
      "The token is too large",
      "The token is larger than the scheme allows. Ask the issuer for fewer claims, or raise token.max-size."),
  /** No registered scheme has the issuer of the token. */
  ISSUER_NOT_REGISTERED(
      "issuer-not-registered",
      Response.INVALID_TOKEN,
      "The issuer of the token is not accepted",
      "No registered scheme has this issuer. Issuers are compared exactly: check scheme, port, case and a trailing slash."),
  /** The issuer is that of a scheme which the resource does not accept. */
  ISSUER_OF_OTHER_SCHEME(
      "issuer-of-other-scheme",
      Response.INVALID_TOKEN,
      "The issuer of the token is not accepted here",
      "The token belongs to a registered scheme that this resource does not name. Add @JwtScheme for it, or get the other token."),
  /** The scheme does not allow the algorithm ({@code alg} or {@code enc}) of the token. */
  ALGORITHM_NOT_ALLOWED(
      "algorithm-not-allowed",
      Response.INVALID_TOKEN,
      "The algorithm of the token is not allowed",
      "The token's alg or enc isn't on the scheme's list, or does not fit its key. Set verify.publickey.algorithm to what the issuer"
          + " uses."),
  /** The key set, freshly read, has no key for the token. */
  KEY_NOT_FOUND(
      "key-not-found",
      Response.INVALID_TOKEN,
      "The key of the token is not known",
      "The issuer's key set, freshly read, has no key with this kid, algorithm and use. Check that the location is this issuer's."),
  /** The signature is not that of the scheme's key (RFC 7515 section 5.2). */
  SIGNATURE_INVALID(
      "signature-invalid",
      Response.INVALID_TOKEN,
      "The signature of the token is invalid",
      "The token was changed, or signed by another key: check that the configured key is the issuer's, of the same environment."),
  /** The token can't be decrypted, or is encrypted where it must not be, or the opposite. */
  DECRYPTION_FAILED(
      "decryption-failed",
      Response.INVALID_TOKEN,
      "The token could not be decrypted",
      "The token was encrypted with a different key; or the scheme has no decryption key and accepts only signed tokens; or it has one and accepts only encrypted tokens. See decrypt.key.location."),
  /** The scheme does not accept the {@code typ} of the token (RFC 8725 section 3.11). */
  TYPE_NOT_ALLOWED(
      "type-not-allowed",
      Response.INVALID_TOKEN,
      "The type of the token is not allowed",
      "The typ header names another kind of token. Send an access token, not an ID or logout token; token.types lists the types that are accepted."),
  /** The token has {@code crit} (RFC 7515 section 4.1.11). */
  CRITICAL_HEADER_UNKNOWN(
      "critical-header-unknown",
      Response.INVALID_TOKEN,
      "The token has a critical header that is not understood",
      "The token demands an extension (crit, RFC 7515 section 4.1.11) that isn't supported."),
  /** {@code exp} is in the past (RFC 7519 section 4.1.4). */
  TOKEN_EXPIRED(
      "token-expired",
      Response.INVALID_TOKEN,
      "The token has expired",
      "Get a fresh token. If it is fresh, compare the clocks; verify.clock.skew is the tolerance."),
  /** {@code nbf} is in the future (RFC 7519 section 4.1.5). */
  TOKEN_NOT_YET_VALID(
      "token-not-yet-valid",
      Response.INVALID_TOKEN,
      "The token is not yet valid",
      "The token's nbf is in the future: compare the clocks; verify.clock.skew is the tolerance."),
  /** {@code iat} is longer ago than the scheme allows. */
  TOKEN_TOO_OLD(
      "token-too-old",
      Response.INVALID_TOKEN,
      "The token is too old",
      "The token was issued longer ago than verify.token.age allows. Get a fresh one."),
  /** {@code iat} is in the future (RFC 7519 section 4.1.6). */
  ISSUED_IN_FUTURE(
      "issued-in-future",
      Response.INVALID_TOKEN,
      "The token was issued in the future",
      "The token's iat is in the future: compare the clocks; verify.clock.skew is the tolerance."),
  /** {@code aud} has none of the scheme's audiences (RFC 7519 section 4.1.3). */
  AUDIENCE_MISMATCH(
      "audience-mismatch",
      Response.INVALID_TOKEN,
      "The token is meant for another audience",
      "None of the token's aud is one of the scheme's verify.audiences. Ask the issuer for a token for this service."),
  /** A claim that MP-JWT or the scheme requires is missing. */
  CLAIM_MISSING(
      "claim-missing",
      Response.INVALID_TOKEN,
      "The token lacks a required claim",
      "The issuer leaves out a claim that MP-JWT or required.claims demands; the detail names it. Lightweight tokens leave out most of them."),
  /** A claim has none of the values that the scheme requires. */
  CLAIM_MISMATCH(
      "claim-mismatch",
      Response.INVALID_TOKEN,
      "A claim of the token does not have a required value",
      "The claim has none of the values that required.claims lists; they are compared exactly, but for a * at the end."),
  /** A claim has the wrong JSON type or an impossible value. */
  CLAIM_MALFORMED(
      "claim-malformed",
      Response.INVALID_TOKEN,
      "A claim of the token is malformed",
      "A claim has the wrong JSON type or an impossible value; the detail names it."),
  /** The token is bound to a key or certificate ({@code cnf}, RFC 7800), which isn't checked. */
  BINDING_NOT_CHECKED(
      "binding-not-checked",
      Response.INVALID_TOKEN,
      "The token is bound to a key or certificate that is not checked here",
      "The token has cnf (RFC 7800): it is only valid together with a proof (DPoP, mutual TLS), which isn't verified here. Ask the issuer"
          + " for a plain bearer token, or accept the token from any client that has it: binding=ignore."),
  /** An observer called {@link dev.jwtschemes.event.TokenValidated#reject}. */
  REJECTED_BY_APPLICATION(
      "rejected-by-application",
      Response.INVALID_TOKEN,
      "The token was rejected",
      "An observer of TokenValidated rejected the token; the detail is its text."),

  /** The keys of the scheme are unreachable or unusable. */
  KEYS_UNAVAILABLE(
      "keys-unavailable",
      Response.UNCHECKED,
      "Tokens cannot be checked at the moment",
      "The issuer's keys could not be fetched: check the location, DNS, proxy, trust store and the issuer itself. The token may be"
          + " fine."),
  /** The key is unknown, and the key set may not be fetched again yet. */
  REFRESH_OVER_BUDGET(
      "refresh-over-budget",
      Response.UNCHECKED,
      "Tokens cannot be checked at the moment",
      "The token's kid is unknown, and the key set was fetched too often to look again now. The same token will be checked after the"
          + " Retry-After."),

  /** The resource names a scheme that isn't registered. */
  SCHEME_NOT_REGISTERED(
      "scheme-not-registered",
      Response.MISCONFIGURED,
      "The service is misconfigured",
      "The resource names a scheme that isn't registered: correct the name, or register the scheme."),
  /** The resource is protected, names no scheme, and there is no default. */
  NO_DEFAULT_SCHEME(
      "no-default-scheme",
      Response.MISCONFIGURED,
      "The service is misconfigured",
      "The resource is protected and names no scheme, and there is no default: set jwt-schemes.default, or add @JwtScheme."),
  /** The start of the application failed or is not complete. */
  DEPLOYMENT_REFUSED(
      "deployment-refused",
      Response.NOT_SERVED,
      "The service is not available",
      "The application has not started, or its start failed: correct what the report in the log names, and deploy again. Nothing is"
          + " served before that."),
  /** The filter of the library did not decide on the request. */
  ENFORCEMENT_MISSING(
      "enforcement-missing",
      Response.MISCONFIGURED,
      "The service is misconfigured",
      "The request reached the application past the filter of this library, which is not registered there: remove"
          + " jakarta.ws.rs.loadServices=false or the absolute-ordering that leaves it out, or use a supported JAX-RS runtime."),
  /** A synchronous observer of an event threw. */
  OBSERVER_FAILED(
      "observer-failed",
      Response.MISCONFIGURED,
      "The service failed to check the request",
      "An observer of a JwtSchemeEvent threw: see the cause. The request was refused."),

  /** The caller has none of the required roles. */
  ROLE_MISSING(
      "role-missing",
      Response.INSUFFICIENT_SCOPE,
      "The caller lacks a required role",
      "The token is fine, but none of its groups is one of the roles the resource allows. Check groups.path and the issuer's roles; lightweight tokens leave them out."),
  /** No caller is allowed. */
  DENIED(
      "denied",
      Response.DENIED,
      "Access is denied to every caller",
      "The detail says why: @DenyAll or @RolesAllowed without a role, jwt-schemes.unannotated=deny, no scheme that is common to method and locator, code that can't be known (JWTS-213), or a server that rejects the container login.");

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

  /** What the client is answered. */
  private enum Response {
    NO_CREDENTIALS(Family.NONE_ARRIVED, 401, ""),
    INVALID_REQUEST(Family.REFUSED, 400, "invalid_request"),
    INVALID_TOKEN(Family.REFUSED, 401, "invalid_token"),
    INSUFFICIENT_SCOPE(Family.REFUSED, 403, "insufficient_scope"),
    DENIED(Family.REFUSED, 403, ""),
    UNCHECKED(Family.COULD_NOT_CHECK, 503, ""),
    MISCONFIGURED(Family.MISCONFIGURED, 500, ""),
    NOT_SERVED(Family.MISCONFIGURED, 503, "");

    private final Family family;
    private final int status;
    private final String error;

    Response(Family family, int status, String error) {
      this.family = family;
      this.status = status;
      this.error = error;
    }
  }

  private final String id;
  private final Response response;
  private final String publicText;
  private final String advice;

  FailureReason(String id, Response response, String publicText, String advice) {
    this.id = id;
    this.response = response;
    this.publicText = publicText;
    this.advice = advice;
  }

  /** The stable id, for instance {@code token-expired}. */
  public String id() {
    return id;
  }

  /** The family this reason belongs to. */
  public Family family() {
    return response.family;
  }

  /** The HTTP status it leads to. */
  public int status() {
    return response.status;
  }

  /** The RFC 6750 section 3.1 error code, absent where the challenge must not carry one. */
  public Optional<String> error() {
    return Optional.of(response.error).filter(code -> !code.isEmpty());
  }

  /**
   * The fixed sentence that clients see: {@code error_description} in the challenge, of a reason
   * with an {@link #error()}, and the title of a problem where {@code jwt-schemes.problem-details}
   * sends bodies.
   */
  public String publicText() {
    return publicText;
  }

  /** What an operator or developer should look at. */
  public String advice() {
    return advice;
  }
}
