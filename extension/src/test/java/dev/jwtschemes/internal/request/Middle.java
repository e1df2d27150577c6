package dev.jwtschemes.internal.request;

import dev.jwtschemes.SchemeBuilder;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.authenticate.Authentication;
import dev.jwtschemes.internal.authenticate.Caller;
import dev.jwtschemes.internal.authenticate.TokenAuthentication;
import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.registry.Schemes;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.rule.AccessRule.Access;
import dev.jwtschemes.internal.rule.ResourceTarget;
import dev.jwtschemes.internal.scheme.Settings;
import dev.jwtschemes.internal.scheme.Settings.Unannotated;
import dev.jwtschemes.internal.scheme.Settings.Validation;
import dev.jwtschemes.internal.text.Literal;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Request processing without a server: schemes {@code staff} and {@code partner} with configured
 * keys, none of them the default, at a time that stays; and an application that can observe it.
 */
final class Middle {
  static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

  /** The id of every decision here. */
  static final String ID = "k3hu7xq2ab5z";

  static final Clock CLOCK = Clock.fixed(NOW, ZoneOffset.UTC);

  /** They only sign here: nothing is fetched from them. */
  static final TestIssuer STAFF = issuer("https://staff.example");

  static final TestIssuer PARTNER = issuer("https://partner.example");

  final LiveRegistry registry = new LiveRegistry(CLOCK);
  final Observed application = new Observed();
  private Settings settings = new Settings(Validation.WARN, Unannotated.PERMIT);
  private @Nullable String closed;
  private @Nullable DecisionListener listener;
  private Labels labels = new Labels(() -> ID, request -> Optional.empty());

  private Middle(List<SchemeDefinition> schemes) {
    registry.start(schemes, Optional.empty());
  }

  /** The two schemes. */
  static Middle started() {
    return of(scheme("staff", STAFF), scheme("partner", PARTNER));
  }

  static Middle of(SchemeBuilder... schemes) {
    List<SchemeDefinition> built = new ArrayList<>();
    for (SchemeBuilder each : schemes) {
      built.add(each.build());
    }
    return new Middle(built);
  }

  /** A scheme that accepts the tokens of this issuer. */
  static SchemeBuilder scheme(String name, TestIssuer issuer) {
    return SchemeDefinition.named(name).issuer(issuer.issuer()).key(issuer.jwksJson());
  }

  /** A scheme that fetches the keys of this issuer. */
  static SchemeBuilder fetching(String name, TestIssuer issuer) {
    return SchemeDefinition.named(name).issuer(issuer.issuer()).keyLocation(issuer.jwksUrl());
  }

  /** A scheme whose key isn't there. */
  static SchemeBuilder unreadable(String name, TestIssuer issuer) {
    return SchemeDefinition.named(name).issuer(issuer.issuer()).keyLocation("/absent.pem");
  }

  Middle unannotated(Unannotated rule) {
    settings = new Settings(Validation.WARN, rule);
    return this;
  }

  Middle labels(Labels other) {
    labels = other;
    return this;
  }

  /** Send bodies. */
  Middle problems(Settings.Details details) {
    settings =
        new Settings(
            settings.validation(),
            settings.unannotated(),
            settings.realm(),
            settings.identity(),
            new Settings.Problems(details, settings.problems().typePrefix()),
            settings.console(),
            settings.cachedTokens(),
            settings.provider(),
            settings.monitoring());
    return this;
  }

  Middle watchedBy(DecisionListener console) {
    listener = console;
    return this;
  }

  /** Serve nothing any more. */
  Middle closed(String why) {
    closed = why;
    return this;
  }

  RequestPipeline pipeline() {
    return new RequestPipeline(
        registry,
        settings,
        application,
        application,
        () -> Optional.ofNullable(closed).map(Literal::text),
        labels,
        Optional.ofNullable(listener));
  }

  /** The same, without an application that notes what it sees: for several threads. */
  RequestPipeline unwatched() {
    return new RequestPipeline(
        registry,
        settings,
        Unobserved.INSTANCE,
        Unobserved.INSTANCE,
        Optional::empty,
        labels,
        Optional.empty());
  }

  Outcome handle(Sent request, AccessRule... rules) {
    Outcome outcome = pipeline().handle(request, List.of(rules));
    Agreement.check(this, request, outcome, List.of(rules), settings);
    return outcome;
  }

  /** Send a token to what only {@code staff} may see. */
  Outcome send(TokenBuilder token) {
    return handle(Sent.with(token), authenticated("staff"));
  }

  /** A request before its first stage. */
  Passage passage(Sent request, AccessRule... rules) {
    Schemes schemes = registry.current();
    Requirement requirement = Requirement.of(List.of(rules), schemes, settings);
    return new Passage(
        request, new ResolvedRules(List.of(rules), requirement, schemes), application, labels);
  }

  /** The caller of a token of {@code staff}. */
  Caller caller(TokenBuilder token) {
    Schemes schemes = registry.current();
    Authentication made =
        TokenAuthentication.authenticate(
            token.compact(), schemes.candidates(Set.of("staff")), schemes);
    return ((Authentication.Accepted) made).caller();
  }

  /** A decision before anything was found. */
  static DecisionLog decision() {
    return new DecisionLog(new DecisionId(() -> ID), Optional.empty());
  }

  static AccessRule authenticated(String... schemes) {
    return AccessRule.authenticated(names(schemes));
  }

  static AccessRule optional(String... schemes) {
    return new AccessRule(Access.OPTIONAL, Set.of(), names(schemes));
  }

  static AccessRule roles(String role, String... schemes) {
    return new AccessRule(Access.ROLES, Set.of(role), names(schemes));
  }

  static AccessRule open() {
    return new AccessRule(Access.OPEN, Set.of(), Set.of());
  }

  static AccessRule unannotated() {
    return new AccessRule(Access.UNANNOTATED, Set.of(), Set.of());
  }

  /** The method that requests are matched to. */
  static ResourceTarget target() {
    try {
      return new ResourceTarget(Orders.class, Orders.class.getDeclaredMethod("list"));
    } catch (NoSuchMethodException e) {
      throw new AssertionError(e);
    }
  }

  interface Orders {
    void list();
  }

  private static Set<String> names(String... names) {
    return new LinkedHashSet<>(List.of(names));
  }

  private static TestIssuer issuer(String name) {
    TestIssuer issuer = TestIssuer.start(name);
    issuer.clock(CLOCK);
    return issuer;
  }
}
