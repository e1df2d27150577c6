package dev.jwtschemes.cli.check;

import dev.jwtschemes.BindingMode;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.TokenProfile;
import dev.jwtschemes.cli.check.Found.Level;
import dev.jwtschemes.internal.scheme.Issuers;
import dev.jwtschemes.internal.text.Text;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** What a profile demands of the configuration of a scheme, and what of it can't be judged. */
enum Rating {
  /** JSON Web Token Best Current Practices. */
  RFC8725(
      List.of(
          issuer("section 3.8", Level.ERROR),
          audience("section 3.9", Level.ERROR),
          new Demand(
              "algorithms",
              "section 3.1",
              Level.WARNING,
              "The scheme accepts algorithms of several families",
              "Set verify.publickey.algorithm to those that the issuer uses",
              scheme -> found(families(scheme).size() > 1, scheme.algorithms())),
          new Demand(
              "types",
              "section 3.11",
              Level.WARNING,
              "Tokens of another kind from the same issuer are accepted",
              "Set token.types to the one type that the issuer writes, or profile=at+jwt",
              scheme ->
                  found(
                      scheme.profile() != TokenProfile.AT_JWT
                          && (scheme.tokenTypes().size() != 1
                              || scheme.tokenTypes().contains("none")),
                      scheme.tokenTypes()))),
      "keys that are fetched (sections 3.4 and 3.5), and what the issuer signs"),

  /** Best Current Practice for OAuth 2.0 Security. */
  RFC9700(
      List.of(
          issuer("RFC 9068 section 4", Level.ERROR),
          audience("section 2.3", Level.ERROR),
          http("section 2.6"),
          bound("section 2.2.1")),
      "tokens bound to their sender (section 2.2.1), which this library doesn't check; grants,"
          + " redirects, clients and refresh tokens, which are the issuer's"),

  /** FAPI 2.0 Security Profile. */
  FAPI2(
      List.of(
          issuer("section 5.3.4", Level.ERROR),
          audience("section 5.3.4", Level.ERROR),
          new Demand(
              "algorithms",
              "section 5.4.1",
              Level.ERROR,
              "The scheme accepts other algorithms than PS256, ES256 and EdDSA",
              "Set verify.publickey.algorithm to PS256, ES256 or EdDSA",
              scheme ->
                  found(
                      !Set.of("PS256", "ES256", "EdDSA", "Ed25519")
                          .containsAll(scheme.algorithms()),
                      scheme.algorithms())),
          new Demand(
              "places",
              "section 5.3.4",
              Level.ERROR,
              "Tokens are read from cookies",
              "Leave token.header, token.cookie and token.sources at their defaults",
              scheme ->
                  found(
                      sources(scheme).stream().anyMatch(each -> each.startsWith("cookie:")),
                      sources(scheme))),
          http("section 5.2.1"),
          bound("section 5.3.4"),
          new Demand(
              "skew",
              "section 5.3.2.1",
              Level.WARNING,
              "Times may differ by more than 60 seconds",
              "Set verify.clock.skew to 60 or less",
              scheme ->
                  found(
                      scheme.clockSkew().compareTo(Duration.ofSeconds(60)) > 0,
                      Set.of(scheme.clockSkew().toSeconds() + " s")))),
      "tokens bound to their sender (section 5.3.4), which this library doesn't check: what is"
          + " before the application must; TLS of the server; the issuer and its clients"),

  /** Model Context Protocol, authorization. */
  MCP(
      List.of(
          issuer("token handling", Level.ERROR),
          audience("token handling", Level.ERROR),
          new Demand(
              "places",
              "token requirements",
              Level.ERROR,
              "Tokens are read from elsewhere than the Authorization header",
              "Leave token.header, token.cookie and token.sources at their defaults",
              scheme ->
                  found(
                      sources(scheme).stream()
                          .anyMatch(each -> !each.equalsIgnoreCase("Authorization")),
                      sources(scheme))),
          http("communication security")),
      "protected resource metadata (RFC 9728), which the application must serve; that no token is"
          + " passed on");

  private final List<Demand> demands;
  private final String notJudged;

  Rating(List<Demand> demands, String notJudged) {
    this.demands = demands;
    this.notJudged = notJudged;
  }

  /**
   * Something that a profile demands.
   *
   * @param id within the profile
   * @param section of its document
   * @param level of a scheme that fails it
   * @param what is wrong then
   * @param remedy what to do
   * @param violation what the scheme has instead, if it fails
   */
  record Demand(
      String id,
      String section,
      Level level,
      String what,
      String remedy,
      Function<SchemeDefinition, Optional<Collection<String>>> violation) {}

  private static Demand issuer(String section, Level level) {
    return new Demand(
        "issuer",
        section,
        level,
        "The scheme does not check the issuer",
        "Set verify.issuer or authority",
        scheme -> found(Issuers.of(scheme).isEmpty(), Set.of()));
  }

  private static Demand audience(String section, Level level) {
    return new Demand(
        "audience",
        section,
        level,
        "The scheme does not check the audience",
        "Set verify.audiences to the name of this service at the issuer",
        scheme -> found(scheme.audiences().isEmpty(), Set.of()));
  }

  private static Demand http(String section) {
    return new Demand(
        "tls",
        section,
        Level.ERROR,
        "Keys may come over plain http from another machine",
        "Remove allow-http",
        scheme -> found(scheme.allowsHttp(), Set.of()));
  }

  private static Demand bound(String section) {
    return new Demand(
        "binding",
        section,
        Level.ERROR,
        "Tokens that are bound to their sender are accepted from any other",
        "Remove binding=ignore",
        scheme -> found(scheme.binding() == BindingMode.IGNORE, Set.of()));
  }

  private static Optional<Collection<String>> found(boolean isViolated, Collection<String> values) {
    return isViolated ? Optional.of(new TreeSet<>(values)) : Optional.empty();
  }

  private static Set<String> families(SchemeDefinition scheme) {
    Set<String> families = new TreeSet<>();
    for (String each : scheme.algorithms()) {
      families.add(each.startsWith("Ed") ? "EdDSA" : each.replaceFirst("[-\\d].*", ""));
    }
    return families;
  }

  private static Collection<String> sources(SchemeDefinition scheme) {
    return scheme.tokenSources();
  }

  /** Its name on the command line. */
  String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What is demanded. */
  List<Demand> demands() {
    return demands;
  }

  /** The id of a demand, unique among all profiles and problems. */
  String id(Demand demand) {
    return id() + "-" + demand.id();
  }

  /** What can't be judged by the configuration, in words. */
  String notJudged() {
    return notJudged;
  }

  /** What the schemes fail, worst first. */
  List<Found> of(Collection<SchemeDefinition> schemes) {
    List<Found> all = new ArrayList<>();
    for (Level level : Level.values()) {
      for (SchemeDefinition scheme : schemes) {
        for (Demand demand : demands) {
          if (demand.level() == level) {
            demand.violation().apply(scheme).ifPresent(has -> all.add(found(scheme, demand, has)));
          }
        }
      }
    }
    return all;
  }

  private Found found(SchemeDefinition scheme, Demand demand, Collection<String> has) {
    String where = Text.of("scheme ").quote(scheme.name()).toString();
    String detail = demand.section() + (has.isEmpty() ? "" : "; it has " + Text.EMPTY.names(has));
    return new Found(
        id(demand),
        id(demand),
        demand.level(),
        where,
        demand.what(),
        detail,
        demand.remedy(),
        "%s %s: %s (%s). %s.".formatted(id(demand), where, demand.what(), detail, demand.remedy()),
        Optional.empty());
  }
}
