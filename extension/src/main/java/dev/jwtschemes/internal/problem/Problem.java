package dev.jwtschemes.internal.problem;

import java.util.Locale;

/**
 * What can be wrong with a deployment. Ids are never reused; the table in the documentation is
 * generated from here.
 */
public enum Problem {
  NO_KEY_SOURCE(
      101,
      Severity.FATAL,
      "A scheme has no keys to check signatures with",
      "Set verify.publickey.location, verify.publickey or authority"),
  KEY_UNUSABLE(
      102,
      Severity.FATAL,
      "A key can't be read",
      "Give a PEM public key or certificate, a JWK or a JWK set, of a type that fits verify.publickey.algorithm"),
  PRIVATE_KEY_AS_PUBLIC(
      103,
      Severity.FATAL,
      "A private key is configured where a public key belongs",
      "Remove the private key from this service at once, treat it as leaked, and configure the public key"),
  SEVERAL_KEY_SOURCES(
      104,
      Severity.FATAL,
      "A scheme has more than one source of keys",
      "Keep one of verify.publickey, verify.publickey.location and authority"),
  DEFAULT_NOT_REGISTERED(
      105,
      Severity.FATAL,
      "The default names no registered scheme",
      "Set jwt-schemes.default to a registered scheme, or to *"),
  SCHEMES_OVERLAP(
      106,
      Severity.FATAL,
      "Two schemes have the same issuer and no audience that distinguishes them",
      "Give each of them audiences of its own in verify.audiences"),
  ISSUER_MISSING_AMONG_SEVERAL(
      107,
      Severity.FATAL,
      "A scheme without an issuer is registered beside other schemes",
      "Set verify.issuer: with several schemes the issuer decides which one checks a token"),
  PLAIN_HTTP(
      108,
      Severity.FATAL,
      "Keys would be fetched over plain http from another machine",
      "Use https: an attacker on the network path could replace the keys; or allow it with allow-http=true where the network protects them"),
  VALUE_INVALID(109, Severity.FATAL, "A configuration value can't be used", "Correct the value"),
  NAME_INVALID(
      110,
      Severity.FATAL,
      "A scheme's name has the wrong form",
      "Use lower-case letters, digits and dashes, and begin with a letter"),
  REALM_TWICE(
      111,
      Severity.BY_MODE,
      "Two schemes have the same realm, so that a client can't distinguish their challenges",
      "Give each scheme a realm of its own, or leave the default, its name"),
  KEYS_UNREACHABLE(
      112,
      Severity.FATAL,
      "The keys of a scheme could not be fetched at start-up",
      "Check that the address is correct and reachable from here; with probe=warn or off the application starts without the keys"),
  MP_JWT_KEY_ELSEWHERE(
      113,
      Severity.FATAL,
      "MP-JWT is configured without a key that this library can read; it reads neither the server's key store nor the server's own configuration files",
      "Add mp.jwt.verify.publickey.location=<the issuer's JWKS URL, or a PEM file>"),
  PROVIDER_UNUSABLE(
      114,
      Severity.FATAL,
      "The security provider can't check the signatures of a scheme",
      "Install the provider that jwt-schemes.provider names in the JVM, name another, or allow only algorithms that it has in verify.publickey.algorithm; without the key the JVM's providers are used in their order"),
  ISSUER_MISSING(
      120,
      Severity.BY_MODE,
      "A scheme does not check the issuer",
      "Set verify.issuer; otherwise any token signed by one of the keys is accepted, whatever its issuer"),
  AUDIENCE_MISSING(
      121,
      Severity.BY_MODE,
      "A scheme does not check the audience",
      "Set verify.audiences; otherwise a token meant for another service of the same issuer is accepted here"),
  KEY_MISSPELT(
      122,
      Severity.BY_MODE,
      "A configuration key is not known, and so has no effect",
      "Correct or remove the key"),
  KEY_FLAWED(
      123,
      Severity.BY_MODE,
      "A key of a set has a flaw and is not used, so tokens that it signed are rejected",
      "Remove the key from the set, or ask the issuer for a new one"),

  DECRYPTION_KEY_ALONE(
      124,
      Severity.BY_MODE,
      "The scheme has a key for decryption and none for signatures, so that any client that has the public key can make tokens that are accepted",
      "Set mp.jwt.verify.publickey.location or mp.jwt.verify.publickey as well, and look for a misspelt key"),
  KEY_NOT_READ(
      125,
      Severity.BY_MODE,
      "A configuration key is set that this library does not read",
      "Configure a scheme by jwt-schemes.<name>.*, or remove the key"),
  CONFIGURATION_UNREADABLE(
      126,
      Severity.FATAL,
      "A configuration file of the application can't be read, so that rules and schemes may be missing",
      "Correct the file, or remove it"),
  TEMPLATE_OPEN(
      190,
      Severity.INFO,
      "An issuer template accepts the tokens of every tenant of the issuer",
      "Nothing, if any tenant may call; otherwise name the tenants in required.claims: claim=one|other"),

  UNREGISTERED_ON_RESOURCE(
      201,
      Severity.BY_MODE,
      "A resource requires a scheme that isn't registered; it answers 500",
      "Correct the name, register the scheme, or announce it with SchemeSetup.expect"),
  UNREGISTERED_ON_OBSERVER(
      202,
      Severity.BY_MODE,
      "An observer is qualified with a scheme that isn't registered; it is never called",
      "Correct the name, register the scheme, or announce it with SchemeSetup.expect"),
  UNREGISTERED_AT_INJECTION_POINT(
      203,
      Severity.BY_MODE,
      "An injection point names a scheme that isn't registered; its token is always empty",
      "Correct the name, register the scheme, or announce it with SchemeSetup.expect"),
  NO_DEFAULT_SCHEME(
      204,
      Severity.BY_MODE,
      "A protected resource names no scheme and there is no default; it answers 500",
      "Set jwt-schemes.default, or add @JwtScheme to the resource"),
  TWO_PERMISSIONS(
      205,
      Severity.BY_MODE,
      "Two of @RolesAllowed, @PermitAll and @DenyAll are declared on one element; access is denied to every caller",
      "Keep the one that is meant"),
  METHOD_WITHOUT_ANNOTATION(
      206,
      Severity.BY_MODE,
      "A resource method has no rule while others of its class have one",
      "Annotate it: @PermitAll if it is meant to be open"),
  RULE_ON_LOCATOR(
      207,
      Severity.BY_MODE,
      "A sub-resource locator has a rule, but its body runs before anyone is authenticated",
      "Put the rule on the sub-resource's methods; the locator must not read or change anything on the caller's behalf"),
  RULE_WITHOUT_EFFECT(
      208,
      Severity.BY_MODE,
      "@JwtScheme is on an element that never handles requests, so it has no effect",
      "Move it to a JAX-RS resource class or method"),
  SCHEME_REPEATED(
      209,
      Severity.BY_MODE,
      "@JwtScheme is repeated on an injection point or observer, where only one scheme makes sense",
      "Keep one name; for several, write one injection point or observer each"),
  APPLICATIONS_DISAGREE(
      210,
      Severity.BY_MODE,
      "A resource belongs to two applications with different @JwtScheme",
      "Name the scheme on the resource, or give both applications the same"),
  CLAIM_MISPLACED(
      211,
      Severity.BY_MODE,
      "A claim is injected as a plain value into what may be made before the caller is known or serve several callers; it stays empty, or is another caller's",
      "Make the bean @RequestScoped, or inject ClaimValue, Provider or JsonWebToken, which look it up when they are asked"),
  NO_COMMON_SCHEME(
      212,
      Severity.BY_MODE,
      "A sub-resource locator and a method after it have no scheme in common, so that every caller is refused",
      "Name a scheme of the one on the other as well"),
  RUNNING_CODE_UNKNOWN(
      213,
      Severity.BY_MODE,
      "What runs at a request can't be known, so that every caller is refused",
      "Return or register an object of a class of the application instead of a proxy, lambda or programmatic resource"),
  RESOURCE_NOT_REGISTERED(
      214,
      Severity.INFO,
      "A resource class has a rule, but no JAX-RS application has registered it so far",
      "Register it, if it is meant to be served"),
  SCHEME_UNUSED(
      290,
      Severity.INFO,
      "No resource, observer or injection point that CDI shows names the scheme",
      "Nothing, if the scheme is meant for later use or for resources without a scope"),
  NO_SCHEME(
      291,
      Severity.INFO,
      "No scheme is registered, and every protected resource answers 500",
      "Set jwt-schemes.<name>.authority and jwt-schemes.<name>.verify.audiences; if they are set, the configuration wasn't found"),

  IN_SHARED_LIBRARY(
      301,
      Severity.FATAL,
      "This library is outside the web application, where several applications would share one copy",
      "Put jwt-schemes into WEB-INF/lib of each web application, not into the EAR's lib or a shared library"),
  OTHER_MECHANISM(
      302,
      Severity.FATAL,
      "The application has its own login, and jwt-schemes.container-identity=on requires this library's instead; a server runs only one",
      "Set jwt-schemes.container-identity=auto to keep that login, or remove it; with Jakarta Security 4.0 a definition with qualifiers may stay beside an HttpAuthenticationMechanismHandler of the application, which chooses the mechanism"),
  SERVER_MP_JWT_ACTIVE(
      303,
      Severity.BY_MODE,
      "The server's own MP-JWT answers beside this library, and may refuse tokens or add headers of its own",
      "Remove the server's feature (Open Liberty: mpJwt), or the mp.jwt.* properties it reads; on Helidon set security.jersey.enabled=false"),
  JSON_MISSING(
      304,
      Severity.FATAL,
      "Jakarta JSON Processing is missing, and no token can be read without it",
      "Add the server's feature (Open Liberty: jsonp), or an implementation such as org.eclipse.parsson:parsson"),
  API_MISSING(
      305,
      Severity.FATAL,
      "An API that this library is made of is missing, and nothing of it works without",
      "Add org.eclipse.microprofile.jwt:microprofile-jwt-auth-api to WEB-INF/lib, or the server's feature of that API (Open Liberty: mpConfig, restfulWS, servlet)"),
  MODULES_MERGED(
      306,
      Severity.FATAL,
      "Several web applications of one EAR have this library, and the server would confuse their beans",
      "Deploy each as a WAR, or in an EAR of its own: Payara and GlassFish can't keep them apart"),
  MODULES_WITHOUT_LOGIN(
      307,
      Severity.FATAL,
      "Several web applications of one EAR have this library, and Open Liberty can't ask the mechanism of each, which jwt-schemes.container-identity=on requires",
      "Deploy each as a WAR, or in an EAR of its own; or, if it is enough that JAX-RS knows the callers of tokens, set jwt-schemes.container-identity=auto"),
  RUNTIME_UNKNOWN(
      310,
      Severity.FATAL,
      "The JAX-RS runtime is not known to load this library's filter, without which every resource would be open",
      "Use a server or runtime with RESTEasy or Jersey; on Apache TomEE list dev.jwtschemes.rest.JwtSchemesFeature in the Application, since Apache CXF loads no feature as a service"),
  SERVICES_NOT_LOADED(
      311,
      Severity.FATAL,
      "The Application switches service loading off, so that this library's filter is not registered and every resource would be open",
      "Remove the property from Application.getProperties()"),
  LEFT_OUT_OF_ORDER(
      312,
      Severity.FATAL,
      "The absolute-ordering in web.xml leaves this library out, so that servlets with a rule would be open and the server would not know callers",
      "Add <name>jwt_schemes</name> or <others/> to absolute-ordering"),
  LOGIN_KEPT(
      390,
      Severity.INFO,
      "The application has a login of its own, which this library leaves as it is: schemes protect JAX-RS resources and servlets with @JwtScheme; HttpServletRequest, EJB and security constraints know the callers of that login alone, whom Payara wants on methods with @PermitAll and without a token, too",
      "Nothing, if that is meant; jwt-schemes.container-identity=off says the same without this line"),
  IDLE(
      391,
      Severity.INFO,
      "The application has a login of its own and uses nothing of this library, which decides nothing here",
      "Nothing, if that is meant; to protect resources by tokens set jwt-schemes.<name>.authority and jwt-schemes.<name>.verify.audiences"),
  IDLE_UNENFORCED(
      392,
      Severity.BY_MODE,
      "The application has a login of its own and no scheme, and no part of the server that is known enforces @RolesAllowed and @DenyAll here; this library does, so that every caller is refused",
      "Register a scheme, and if one is configured, look why the configuration wasn't found; or have the server enforce the annotations (WildFly: context-param resteasy.role.based.security=true), or remove this library"),
  MODULES_SHARE_LOGIN(
      393,
      Severity.INFO,
      "Several web applications of one EAR have this library, and Open Liberty can't ask the mechanism of each: JAX-RS knows the callers of tokens, but HttpServletRequest, EJB and security constraints do not",
      "Nothing, if JAX-RS is enough; else deploy each as a WAR, or in an EAR of its own");

  /** What a problem does to the deployment. */
  public enum Severity {
    /** Always fails it. */
    FATAL,
    /** As {@code jwt-schemes.validation} says: {@code warn}, {@code fail} or {@code off}. */
    BY_MODE,
    /** Is a warning, and never fails it: what would be fatal, where it is allowed. */
    WARNING,
    /** Is reported, and never fails it. */
    INFO
  }

  private final int number;
  private final Severity severity;
  private final String what;
  private final String remedy;

  Problem(int number, Severity severity, String what, String remedy) {
    this.number = number;
    this.severity = severity;
    this.what = what;
    this.remedy = remedy;
  }

  /** The stable id, for instance {@code JWTS-101}. */
  public String id() {
    return String.format(Locale.ROOT, "JWTS-%03d", number);
  }

  /** What it does to the deployment. */
  public Severity severity() {
    return severity;
  }

  /** What is wrong, in one sentence without a full stop. */
  public String what() {
    return what;
  }

  /** What to do about it. */
  public String remedy() {
    return remedy;
  }
}
