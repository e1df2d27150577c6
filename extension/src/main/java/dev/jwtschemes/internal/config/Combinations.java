package dev.jwtschemes.internal.config;

import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Rules for values that are right each by itself, but not together. Stateless. */
public final class Combinations {
  private Combinations() {}

  /** List what is wrong with the parts of a scheme, but for those about fetching. */
  public static List<Finding> check(SchemeValues scheme) {
    List<Finding> findings = new ArrayList<>();
    ConfigValues parts = scheme.parts();
    Stream<ConfigKey> kinds =
        Stream.of(
            ConfigKey.KEY,
            ConfigKey.KEY_LOCATION,
            parts.has(ConfigKey.AUTHORITY) ? ConfigKey.AUTHORITY : ConfigKey.AUTHORITY_METADATA);
    List<String> sources = kinds.filter(parts::has).map(ConfigKey::tail).toList();
    if (sources.size() > 1) {
      findings.add(
          new Finding(
              Problem.SEVERAL_KEY_SOURCES,
              Finding.scheme(scheme.name()),
              Text.of("these are set: ").quote(sources)));
    }
    boolean hasIssuer = parts.has(ConfigKey.AUTHORITY) || !parts.list(ConfigKey.ISSUER).isEmpty();
    if (parts.has(ConfigKey.AUTHORITY_METADATA) && !hasIssuer) {
      findings.add(
          invalid(
              Text.EMPTY.name(ConfigKey.AUTHORITY_METADATA.of(scheme.name())),
              Text.of("it needs authority or verify.issuer, with which its issuer is compared")));
    }
    if (scheme.isOfAccessTokens() && (!hasIssuer || parts.list(ConfigKey.AUDIENCES).isEmpty())) {
      findings.add(
          invalid(
              Text.EMPTY.name(ConfigKey.PROFILE.of(scheme.name())),
              Text.of("at+jwt needs verify.issuer and verify.audiences (RFC 9068 section 4)")));
    }
    if (parts.has(ConfigKey.TOKEN_SOURCES)
        && (parts.has(ConfigKey.TOKEN_HEADER) || parts.has(ConfigKey.TOKEN_COOKIE))) {
      findings.add(
          invalid(
              Text.EMPTY.name(ConfigKey.TOKEN_SOURCES.of(scheme.name())),
              Text.of("it replaces token.header and token.cookie: keep one of them")));
    }
    if (!parts.flag(ConfigKey.IAT_REQUIRED)
        && (parts.has(ConfigKey.TOKEN_AGE) || scheme.isOfAccessTokens())) {
      findings.add(
          invalid(
              Text.EMPTY.name(ConfigKey.IAT_REQUIRED.of(scheme.name())),
              Text.of("verify.token.age and the profile at+jwt need iat")));
    }
    if (!scheme.hasTypesOfItsProfile()) {
      findings.add(
          invalid(
              Text.EMPTY.name(ConfigKey.TOKEN_TYPES.of(scheme.name())),
              Text.of("the profile accepts tokens of type [at+jwt] alone, not ")
                  .quote(parts.list(ConfigKey.TOKEN_TYPES))));
    }
    return findings;
  }

  /**
   * List what is wrong with the parts about fetching.
   *
   * @param where whose they are
   */
  public static List<Finding> checkFetching(ConfigValues parts, Text where) {
    List<Finding> findings = new ArrayList<>();
    if (parts.has(ConfigKey.PROXY_HOST) != parts.has(ConfigKey.PROXY_PORT)) {
      findings.add(invalid(where, Text.of("proxy.host and proxy.port go together")));
    }
    if (parts.has(ConfigKey.PROXY_USER) != parts.has(ConfigKey.PROXY_PASSWORD)) {
      findings.add(invalid(where, Text.of("proxy.user and proxy.password go together")));
    } else if (parts.has(ConfigKey.PROXY_USER) && !parts.has(ConfigKey.PROXY_HOST)) {
      findings.add(invalid(where, Text.of("proxy.user needs proxy.host")));
    }
    if (parts.has(ConfigKey.FETCH_TOKEN) && parts.has(ConfigKey.FETCH_TOKEN_FILE)) {
      findings.add(
          invalid(
              where,
              Text.of(
                  "fetch.authorization.token and fetch.authorization.token-file exclude each"
                      + " other")));
    }
    if (parts.has(ConfigKey.TRUST_STORE_PASSWORD) && !parts.has(ConfigKey.TRUST_STORE)) {
      findings.add(
          invalid(where, Text.of("tls.trust-store.password needs tls.trust-store.location")));
    }
    return findings;
  }

  private static Finding invalid(Text where, Text detail) {
    return new Finding(Problem.VALUE_INVALID, where, detail);
  }
}
