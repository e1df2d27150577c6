package dev.jwtschemes.internal.request;

import static dev.jwtschemes.internal.request.Middle.NOW;
import static dev.jwtschemes.internal.request.Middle.PARTNER;
import static dev.jwtschemes.internal.request.Middle.STAFF;
import static dev.jwtschemes.internal.request.Middle.authenticated;
import static dev.jwtschemes.internal.request.Middle.fetching;
import static dev.jwtschemes.internal.request.Middle.roles;
import static dev.jwtschemes.internal.request.Middle.scheme;
import static dev.jwtschemes.internal.request.Middle.unreadable;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.event.RequestReceived;
import dev.jwtschemes.event.TokenValidated;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.text.Literal;
import dev.jwtschemes.logged.LoggedLines;
import dev.jwtschemes.testkit.DecryptionKey;
import dev.jwtschemes.testkit.TestIssuer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Each reason as operators and clients get it: the line in the log, the steps of the decision, and
 * the challenges.
 */
class RefusalCatalogueTest {
  private final LoggedLines logged = LoggedLines.of("dev.jwtschemes");

  @AfterEach
  void stop() {
    logged.close();
  }

  /** The switch has no default, so that a new reason doesn't compile without its case. */
  @ParameterizedTest
  @EnumSource(FailureReason.class)
  void each_reason_reads_as_written_here(FailureReason reason) {
    switch (reason) {
      case NO_TOKEN ->
          refused(
              Middle.started(),
              middle -> middle.handle(Sent.get(), authenticated("staff")),
              """
              INFO 401 no-token: 'GET' '/orders', scheme staff: expected a token of [staff]; looked in the Authorization header (absent). Send the token where the scheme looks: Authorization: Bearer, or the cookie or header it is configured for. If the client does send it, a proxy or a redirect dropped it. [k3hu7xq2ab5z]
              RULE authenticated, candidates [staff]
              EXTRACT no token
              WWW-Authenticate: Bearer realm="staff"
              """);
      case OTHER_AUTH_SCHEME ->
          refused(
              Middle.started(),
              middle -> middle.handle(Sent.with("Basic YTpi"), authenticated("staff")),
              """
              INFO 401 other-auth-scheme: 'GET' '/orders', scheme staff: expected a token of [staff]; looked in the Authorization header (the scheme Basic). The Authorization header carries another HTTP authentication scheme, such as Basic, or the token without the word Bearer. Send Authorization: Bearer and the token. [k3hu7xq2ab5z]
              RULE authenticated, candidates [staff]
              EXTRACT an Authorization header without a bearer token
              WWW-Authenticate: Bearer realm="staff"
              """);
      case HEADER_MALFORMED ->
          refused(
              Middle.started(),
              middle -> middle.handle(Sent.with("Bearer \"x\""), authenticated("staff")),
              """
              INFO 400 header-malformed: 'GET' '/orders', scheme staff: quotes around the token in the Authorization header. The value must be the word Bearer, one space, and the token: no quotes, no second Bearer, nothing after the token. [k3hu7xq2ab5z]
              RULE authenticated, candidates [staff]
              EXTRACT header-malformed: quotes around the token in the Authorization header
              WWW-Authenticate: Bearer realm="staff", error="invalid_request", error_description="The Authorization header is malformed"
              """);
      case CREDENTIAL_MALFORMED ->
          refused(
              Middle.of(scheme("staff", STAFF).tokenSources("cookie:session", "header:X-Token")),
              middle -> middle.handle(Sent.get().header("X-Token", "a b"), authenticated("staff")),
              """
              INFO 400 credential-malformed: 'GET' '/orders', scheme staff: a space within the token in the header x-token. A cookie holds the token alone, a header other than Authorization the token with or without the word Bearer: no quotes, nothing after the token. [k3hu7xq2ab5z]
              RULE authenticated, candidates [staff]
              EXTRACT credential-malformed: a space within the token in the header x-token
              WWW-Authenticate: Bearer realm="staff", error="invalid_request", error_description="The cookie or header of the token is malformed"
              """);
      case SEVERAL_TOKENS ->
          refused(
              Middle.started(),
              middle ->
                  middle.handle(
                      Sent.with("Bearer x").header("Authorization", "Bearer y"),
                      authenticated("staff")),
              """
              INFO 400 several-tokens: 'GET' '/orders', scheme staff: 2 Authorization headers. Send one token, in one place. Look for a proxy that adds a second Authorization header, or a cookie sent beside the header. [k3hu7xq2ab5z]
              RULE authenticated, candidates [staff]
              EXTRACT several-tokens: 2 Authorization headers
              WWW-Authenticate: Bearer realm="staff", error="invalid_request", error_description="More than one credential was sent"
              """);
      case TOKEN_NOT_JWT ->
          refused(
              Middle.started(),
              middle -> middle.handle(Sent.with("Bearer opaque"), authenticated("staff")),
              """
              INFO 401 token-not-jwt: 'GET' '/orders', scheme staff: it has 1 parts instead of 3 (signed) or 5 (encrypted). The token must be a compact JWS or JWE with JSON inside. Opaque access tokens can't be checked here: ask the issuer for JWTs. [k3hu7xq2ab5z]
              RULE authenticated, candidates [staff]
              EXTRACT a token in the Authorization header
              SELECT token-not-jwt: it has 1 parts instead of 3 (signed) or 5 (encrypted)
              WWW-Authenticate: Bearer realm="staff", error="invalid_token", error_description="The token is not a well-formed JWT"
              """);
      case TOKEN_TOO_LARGE ->
          refused(
              Middle.of(scheme("staff", STAFF).maxTokenSize(1024)),
              middle ->
                  middle.handle(Sent.with("Bearer " + "x".repeat(1025)), authenticated("staff")),
              """
              INFO 401 token-too-large: 'GET' '/orders', scheme staff: 1025 characters, at most 1024. The token is larger than the scheme allows. Ask the issuer for fewer claims, or raise token.max-size. [k3hu7xq2ab5z]
              RULE authenticated, candidates [staff]
              EXTRACT a token in the Authorization header
              SELECT token-too-large: 1025 characters, at most 1024
              WWW-Authenticate: Bearer realm="staff", error="invalid_token", error_description="The token is too large"
              """);
      case ISSUER_NOT_REGISTERED ->
          refused(
              Middle.started(),
              middle -> middle.send(STAFF.token().issuer("https://staff.example/")),
              """
              INFO 401 issuer-not-registered: 'GET' '/orders', scheme staff: expected iss: [https://staff.example], actual: 'https://staff.example/'; they differ only in case, a trailing slash or the protocol. No registered scheme has this issuer. Issuers are compared exactly: check scheme, port, case and a trailing slash. [k3hu7xq2ab5z]
              RULE authenticated, candidates [staff]
              EXTRACT a token in the Authorization header
              SELECT issuer-not-registered: expected iss: [https://staff.example], actual: 'https://staff.example/'; they differ only in case, a trailing slash or the protocol
              WWW-Authenticate: Bearer realm="staff", error="invalid_token", error_description="The issuer of the token is not accepted"
              """);
      case ISSUER_OF_OTHER_SCHEME ->
          refused(
              Middle.started(),
              middle -> middle.send(PARTNER.token()),
              """
              INFO 401 issuer-of-other-scheme: 'GET' '/orders', scheme staff: expected iss: [https://staff.example], actual: 'https://partner.example', which is the issuer of [partner]. The token belongs to a registered scheme that this resource does not name. Add @JwtScheme for it, or get the other token. [k3hu7xq2ab5z]
              RULE authenticated, candidates [staff]
              EXTRACT a token in the Authorization header
              SELECT issuer-of-other-scheme: expected iss: [https://staff.example], actual: 'https://partner.example', which is the issuer of [partner]
              WWW-Authenticate: Bearer realm="staff", error="invalid_token", error_description="The issuer of the token is not accepted here"
              """);
      case ALGORITHM_NOT_ALLOWED ->
          refused(
              Middle.started(),
              middle -> middle.send(STAFF.token().algNone()),
              """
              INFO 401 algorithm-not-allowed: 'GET' '/orders', scheme staff: expected alg: [RS256, ES256], actual: 'none'. The token's alg or enc isn't on the scheme's list, or does not fit its key. Set verify.publickey.algorithm to what the issuer uses. [k3hu7xq2ab5z]
              RULE authenticated, candidates [staff]
              EXTRACT a token in the Authorization header
              SELECT staff: it is the only candidate
              VALIDATE algorithm-not-allowed: expected alg: [RS256, ES256], actual: 'none'
              WWW-Authenticate: Bearer realm="staff", error="invalid_token", error_description="The algorithm of the token is not allowed"
              """);
      case KEY_NOT_FOUND ->
          refused(
              Middle.started(),
              middle -> middle.send(STAFF.token().kid("k9")),
              """
              INFO 401 key-not-found: 'GET' '/orders', scheme staff: expected kid: ['k1'], actual: 'k9' with alg 'RS256'. The issuer's key set, freshly read, has no key with this kid, algorithm and use. Check that the location is this issuer's. [k3hu7xq2ab5z]
              RULE authenticated, candidates [staff]
              EXTRACT a token in the Authorization header
              SELECT staff: it is the only candidate
              VALIDATE key-not-found: expected kid: ['k1'], actual: 'k9' with alg 'RS256'
              WWW-Authenticate: Bearer realm="staff", error="invalid_token", error_description="The key of the token is not known"
              """);
      case SIGNATURE_INVALID ->
          refused(
              Middle.started(),
              middle -> middle.send(STAFF.token().signedByAnotherKey()),
              """
              INFO 401 signature-invalid: 'GET' '/orders', scheme staff: alg RS256, checked with key ['k1']. The token was changed, or signed by another key: check that the configured key is the issuer's, of the same environment. [k3hu7xq2ab5z]
              RULE authenticated, candidates [staff]
              EXTRACT a token in the Authorization header
              SELECT staff: it is the only candidate
              VALIDATE signature-invalid: alg RS256, checked with key ['k1']
              WWW-Authenticate: Bearer realm="staff", error="invalid_token", error_description="The signature of the token is invalid"
              """);
      case DECRYPTION_FAILED ->
          refused(
              Middle.started(),
              middle ->
                  middle.send(
                      STAFF
                          .token()
                          .encryptedFor(
                              DecryptionKey.generate().publicKey(),
                              Map.of("iss", "https://staff.example"))),
              """
              INFO 401 decryption-failed: 'GET' '/orders', scheme staff: the token is encrypted, and the scheme has no decryption key. The token was encrypted with a different key; or the scheme has no decryption key and accepts only signed tokens; or it has one and accepts only encrypted tokens. See decrypt.key.location. [k3hu7xq2ab5z]
              RULE authenticated, candidates [staff]
              EXTRACT a token in the Authorization header
              SELECT staff: it is the only candidate
              VALIDATE decryption-failed: the token is encrypted, and the scheme has no decryption key
              WWW-Authenticate: Bearer realm="staff", error="invalid_token", error_description="The token could not be decrypted"
              """);
      case TYPE_NOT_ALLOWED ->
          refused(
              Middle.started(),
              middle -> middle.send(STAFF.token().type("logout+jwt")),
              """
              INFO 401 type-not-allowed: 'GET' '/orders', scheme staff: expected typ: [jwt, at+jwt, none], actual: 'logout+jwt'. The typ header names another kind of token. Send an access token, not an ID or logout token; token.types lists the types that are accepted. [k3hu7xq2ab5z]
              RULE authenticated, candidates [staff]
              EXTRACT a token in the Authorization header
              SELECT staff: it is the only candidate
              VALIDATE type-not-allowed: expected typ: [jwt, at+jwt, none], actual: 'logout+jwt'
              WWW-Authenticate: Bearer realm="staff", error="invalid_token", error_description="The type of the token is not allowed"
              """);
      case CRITICAL_HEADER_UNKNOWN ->
          refused(
              Middle.started(),
              middle -> middle.send(STAFF.token().header("crit", List.of("exp"))),
              """
              INFO 401 critical-header-unknown: 'GET' '/orders', scheme staff: crit ['exp']. The token demands an extension (crit, RFC 7515 section 4.1.11) that isn't supported. [k3hu7xq2ab5z]
              RULE authenticated, candidates [staff]
              EXTRACT a token in the Authorization header
              SELECT staff: it is the only candidate
              VALIDATE critical-header-unknown: crit ['exp']
              WWW-Authenticate: Bearer realm="staff", error="invalid_token", error_description="The token has a critical header that is not understood"
              """);
      case TOKEN_EXPIRED ->
          refused(
              Middle.started(),
              middle -> middle.send(STAFF.token().expiredFor(Duration.ofSeconds(60))),
              """
              INFO 401 token-expired: 'GET' '/orders', scheme staff: expected exp: after now, 2026-01-02T03:04:05Z, actual: 2026-01-02T03:03:05Z, clock skew allowed 60 s. Get a fresh token. If it is fresh, compare the clocks; verify.clock.skew is the tolerance. [k3hu7xq2ab5z]
              RULE authenticated, candidates [staff]
              EXTRACT a token in the Authorization header
              SELECT staff: it is the only candidate
              VALIDATE token-expired: expected exp: after now, 2026-01-02T03:04:05Z, actual: 2026-01-02T03:03:05Z, clock skew allowed 60 s
              WWW-Authenticate: Bearer realm="staff", error="invalid_token", error_description="The token has expired"
              """);
      case TOKEN_NOT_YET_VALID ->
          refused(
              Middle.started(),
              middle -> middle.send(STAFF.token().notYetValidFor(Duration.ofSeconds(61))),
              """
              INFO 401 token-not-yet-valid: 'GET' '/orders', scheme staff: expected nbf: not after now, 2026-01-02T03:04:05Z, actual: 2026-01-02T03:05:06Z, clock skew allowed 60 s. The token's nbf is in the future: compare the clocks; verify.clock.skew is the tolerance. [k3hu7xq2ab5z]
              RULE authenticated, candidates [staff]
              EXTRACT a token in the Authorization header
              SELECT staff: it is the only candidate
              VALIDATE token-not-yet-valid: expected nbf: not after now, 2026-01-02T03:04:05Z, actual: 2026-01-02T03:05:06Z, clock skew allowed 60 s
              WWW-Authenticate: Bearer realm="staff", error="invalid_token", error_description="The token is not yet valid"
              """);
      case TOKEN_TOO_OLD ->
          refused(
              Middle.of(scheme("staff", STAFF).maxTokenAge(Duration.ofSeconds(10))),
              middle -> middle.send(STAFF.token().issuedAt(NOW.minusSeconds(71))),
              """
              INFO 401 token-too-old: 'GET' '/orders', scheme staff: expected age: at most 10 s, clock skew allowed 60 s, actual: iat 2026-01-02T03:02:54Z, now 2026-01-02T03:04:05Z. The token was issued longer ago than verify.token.age allows. Get a fresh one. [k3hu7xq2ab5z]
              RULE authenticated, candidates [staff]
              EXTRACT a token in the Authorization header
              SELECT staff: it is the only candidate
              VALIDATE token-too-old: expected age: at most 10 s, clock skew allowed 60 s, actual: iat 2026-01-02T03:02:54Z, now 2026-01-02T03:04:05Z
              WWW-Authenticate: Bearer realm="staff", error="invalid_token", error_description="The token is too old"
              """);
      case ISSUED_IN_FUTURE ->
          refused(
              Middle.started(),
              middle -> middle.send(STAFF.token().issuedInFutureBy(Duration.ofSeconds(61))),
              """
              INFO 401 issued-in-future: 'GET' '/orders', scheme staff: expected iat: not after now, 2026-01-02T03:04:05Z, actual: 2026-01-02T03:05:06Z, clock skew allowed 60 s. The token's iat is in the future: compare the clocks; verify.clock.skew is the tolerance. [k3hu7xq2ab5z]
              RULE authenticated, candidates [staff]
              EXTRACT a token in the Authorization header
              SELECT staff: it is the only candidate
              VALIDATE issued-in-future: expected iat: not after now, 2026-01-02T03:04:05Z, actual: 2026-01-02T03:05:06Z, clock skew allowed 60 s
              WWW-Authenticate: Bearer realm="staff", error="invalid_token", error_description="The token was issued in the future"
              """);
      case AUDIENCE_MISMATCH ->
          refused(
              Middle.of(scheme("staff", STAFF).audiences("orders")),
              middle -> middle.send(STAFF.token().audience("invoices")),
              """
              INFO 401 audience-mismatch: 'GET' '/orders', scheme staff: expected aud: [orders], actual: ['invoices']. None of the token's aud is one of the scheme's verify.audiences. Ask the issuer for a token for this service. [k3hu7xq2ab5z]
              RULE authenticated, candidates [staff]
              EXTRACT a token in the Authorization header
              SELECT staff: it is the only candidate
              VALIDATE audience-mismatch: expected aud: [orders], actual: ['invoices']
              WWW-Authenticate: Bearer realm="staff", error="invalid_token", error_description="The token is meant for another audience"
              """);
      case CLAIM_MISSING ->
          refused(
              Middle.started(),
              middle -> middle.send(STAFF.token().without("exp")),
              """
              INFO 401 claim-missing: 'GET' '/orders', scheme staff: missing: exp. The issuer leaves out a claim that MP-JWT or required.claims demands; the detail names it. Lightweight tokens leave out most of them. [k3hu7xq2ab5z]
              RULE authenticated, candidates [staff]
              EXTRACT a token in the Authorization header
              SELECT staff: it is the only candidate
              VALIDATE claim-missing: missing: exp
              WWW-Authenticate: Bearer realm="staff", error="invalid_token", error_description="The token lacks a required claim"
              """);
      case CLAIM_MISMATCH ->
          refused(
              Middle.of(scheme("staff", STAFF).requiredClaims("client_id=a|b*")),
              middle -> middle.send(STAFF.token().claim("client_id", "ab")),
              """
              INFO 401 claim-mismatch: 'GET' '/orders', scheme staff: expected client_id: [a, b*], actual: 'ab'. The claim has none of the values that required.claims lists; they are compared exactly, but for a * at the end. [k3hu7xq2ab5z]
              RULE authenticated, candidates [staff]
              EXTRACT a token in the Authorization header
              SELECT staff: it is the only candidate
              VALIDATE claim-mismatch: expected client_id: [a, b*], actual: 'ab'
              WWW-Authenticate: Bearer realm="staff", error="invalid_token", error_description="A claim of the token does not have a required value"
              """);
      case CLAIM_MALFORMED ->
          refused(
              Middle.started(),
              middle -> middle.send(STAFF.token().claim("exp", "soon")),
              """
              INFO 401 claim-malformed: 'GET' '/orders', scheme staff: exp is not a number of seconds. A claim has the wrong JSON type or an impossible value; the detail names it. [k3hu7xq2ab5z]
              RULE authenticated, candidates [staff]
              EXTRACT a token in the Authorization header
              SELECT staff: it is the only candidate
              VALIDATE claim-malformed: exp is not a number of seconds
              WWW-Authenticate: Bearer realm="staff", error="invalid_token", error_description="A claim of the token is malformed"
              """);
      case BINDING_NOT_CHECKED ->
          refused(
              Middle.started(),
              middle -> middle.send(STAFF.token().claim("cnf", Map.of("jkt", "x"))),
              """
              INFO 401 binding-not-checked: 'GET' '/orders', scheme staff: the token has cnf (RFC 7800), and the scheme checks no proof of possession. The token has cnf (RFC 7800): it is only valid together with a proof (DPoP, mutual TLS), which isn't verified here. Ask the issuer for a plain bearer token, or accept the token from any client that has it: binding=ignore. [k3hu7xq2ab5z]
              RULE authenticated, candidates [staff]
              EXTRACT a token in the Authorization header
              SELECT staff: it is the only candidate
              VALIDATE binding-not-checked: the token has cnf (RFC 7800), and the scheme checks no proof of possession
              WWW-Authenticate: Bearer realm="staff", error="invalid_token", error_description="The token is bound to a key or certificate that is not checked here"
              """);
      case REJECTED_BY_APPLICATION -> {
        Middle middle = Middle.started();
        middle.application.on(TokenValidated.class, event -> event.reject("left the company"));
        refused(
            middle,
            each -> each.send(STAFF.token()),
            """
            INFO 401 rejected-by-application: 'GET' '/orders', scheme staff: left the company. An observer of TokenValidated rejected the token; the detail is its text. [k3hu7xq2ab5z]
            RULE authenticated, candidates [staff]
            EXTRACT a token in the Authorization header
            SELECT staff: it is the only candidate
            VALIDATE signature and claims are good
            OBSERVER the token was rejected
            VALIDATE rejected-by-application: left the company
            WWW-Authenticate: Bearer realm="staff", error="invalid_token", error_description="The token was rejected"
            """);
      }
      case KEYS_UNAVAILABLE ->
          refused(
              Middle.of(unreadable("staff", STAFF)),
              middle -> middle.send(STAFF.token()),
              """
              WARNING 503 keys-unavailable: 'GET' '/orders', scheme staff: nothing at /absent.pem, neither on the class path nor as a file. The issuer's keys could not be fetched: check the location, DNS, proxy, trust store and the issuer itself. The token may be fine. [k3hu7xq2ab5z]
              RULE authenticated, candidates [staff]
              EXTRACT a token in the Authorization header
              SELECT staff: it is the only candidate
              VALIDATE keys-unavailable: nothing at /absent.pem, neither on the class path nor as a file
              """);
      case REFRESH_OVER_BUDGET -> spendsBudget();
      case SCHEME_NOT_REGISTERED ->
          refused(
              Middle.started(),
              middle -> middle.handle(Sent.with(STAFF.token()), authenticated("staf")),
              """
              WARNING 500 scheme-not-registered: 'GET' '/orders', scheme staf: 'staf' is not registered; registered: [partner, staff], did you mean 'staff'? The resource names a scheme that isn't registered: correct the name, or register the scheme. [k3hu7xq2ab5z]
              RULE authenticated, candidates [staf]
              RULE scheme-not-registered: 'staf' is not registered; registered: [partner, staff], did you mean 'staff'?
              """);
      case NO_DEFAULT_SCHEME ->
          refused(
              Middle.started(),
              middle -> middle.handle(Sent.with(STAFF.token()), authenticated()),
              """
              WARNING 500 no-default-scheme: 'GET' '/orders', no scheme chosen of []: registered: [partner, staff]. The resource is protected and names no scheme, and there is no default: set jwt-schemes.default, or add @JwtScheme. [k3hu7xq2ab5z]
              RULE authenticated, candidates []
              RULE no-default-scheme: registered: [partner, staff]
              """);
      case DEPLOYMENT_REFUSED ->
          refused(
              Middle.started().closed("the start has failed"),
              middle -> middle.send(STAFF.token()),
              """
              WARNING 503 deployment-refused: 'GET' '/orders', no scheme chosen of []: the start has failed. The application has not started, or its start failed: correct what the report in the log names, and deploy again. Nothing is served before that. [k3hu7xq2ab5z]
              RULE deployment-refused: the start has failed
              """);
      case ENFORCEMENT_MISSING ->
          refused(
              Middle.started(),
              middle ->
                  middle
                      .pipeline()
                      .refuse(
                          Sent.with(STAFF.token()),
                          Literal.failure(
                              reason, "the servlet filter of this library is not installed")),
              """
              WARNING 500 enforcement-missing: 'GET' '/orders', no scheme chosen of []: the servlet filter of this library is not installed. The request reached the application past the filter of this library, which is not registered there: remove jakarta.ws.rs.loadServices=false or the absolute-ordering that leaves it out, or use a supported JAX-RS runtime. [k3hu7xq2ab5z]
              RULE enforcement-missing: the servlet filter of this library is not installed
              """);
      case OBSERVER_FAILED -> {
        Middle middle = Middle.started();
        middle.application.on(
            RequestReceived.class,
            event -> {
              throw new IllegalStateException("no database");
            });
        refused(
            middle,
            each -> each.send(STAFF.token()),
            """
            WARNING 500 observer-failed: 'GET' '/orders', scheme staff: threw java.lang.IllegalStateException. An observer of a JwtSchemeEvent threw: see the cause. The request was refused. [k3hu7xq2ab5z]
            RULE authenticated, candidates [staff]
            OBSERVER observer-failed: threw java.lang.IllegalStateException
            """);
      }
      case ROLE_MISSING ->
          refused(
              Middle.started(),
              middle ->
                  middle.handle(Sent.with(STAFF.token().groups("guest")), roles("clerk", "staff")),
              """
              INFO 403 role-missing: 'GET' '/orders', scheme staff: expected one of the groups: [clerk], actual: ['guest']. The token is fine, but none of its groups is one of the roles the resource allows. Check groups.path and the issuer's roles; lightweight tokens leave them out. [k3hu7xq2ab5z]
              RULE roles [clerk], candidates [staff]
              EXTRACT a token in the Authorization header
              SELECT staff: it is the only candidate
              VALIDATE signature and claims are good
              AUTHORIZE role-missing: expected one of the groups: [clerk], actual: ['guest']
              WWW-Authenticate: Bearer realm="staff", error="insufficient_scope", error_description="The caller lacks a required role"
              """);
      case DENIED ->
          refused(
              Middle.started(),
              middle -> middle.handle(Sent.with(STAFF.token()), AccessRule.denied()),
              """
              INFO 403 denied: 'GET' '/orders', no scheme chosen of []: no caller may pass. The detail says why: @DenyAll or @RolesAllowed without a role, jwt-schemes.unannotated=deny, no scheme that is common to method and locator, code that can't be known (JWTS-213), or a server that rejects the container login. [k3hu7xq2ab5z]
              RULE denied, candidates []
              AUTHORIZE denied: no caller may pass
              """);
    }
  }

  private void spendsBudget() {
    try (TestIssuer issuer = TestIssuer.start("https://staff.example")) {
      Middle middle = Middle.of(fetching("staff", issuer));
      for (int i = 0; i < 5; i++) {
        middle.send(issuer.token().kid("other-" + i));
      }
      logged.lines().clear();
      refused(
          middle,
          each -> each.send(issuer.token().kid("k9")),
          """
          WARNING 503 refresh-over-budget: 'GET' '/orders', scheme staff: no key for kid 'k9' yet, and the fetch budget is spent. The token's kid is unknown, and the key set was fetched too often to look again now. The same token will be checked after the Retry-After. [k3hu7xq2ab5z]
          RULE authenticated, candidates [staff]
          EXTRACT a token in the Authorization header
          SELECT staff: it is the only candidate
          VALIDATE refresh-over-budget: no key for kid 'k9' yet, and the fetch budget is spent
          """);
    }
  }

  private void refused(Middle middle, Function<Middle, Outcome> provoke, String expected) {
    Outcome.Refuse refusal = (Outcome.Refuse) provoke.apply(middle);
    List<String> lines = new ArrayList<>(logged.lines());
    lines.addAll(middle.application.steps());
    refusal.challenges().forEach(value -> lines.add("WWW-Authenticate: " + value));
    assertThat(lines).containsExactlyElementsOf(expected.lines().toList());
  }
}
