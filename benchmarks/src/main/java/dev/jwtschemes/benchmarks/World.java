package dev.jwtschemes.benchmarks;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeBuilder;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.authenticate.Caller;
import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.request.CallerStore;
import dev.jwtschemes.internal.request.EventPublisher;
import dev.jwtschemes.internal.request.IncomingRequest;
import dev.jwtschemes.internal.request.Labels;
import dev.jwtschemes.internal.request.Outcome;
import dev.jwtschemes.internal.request.RequestPipeline;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.scheme.Settings;
import dev.jwtschemes.testkit.TestIssuer;
import java.security.Principal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** A service with some schemes, of which one is the tokens' own; the others differ in name only. */
final class World implements CallerStore {
  /** The scheme whose tokens are sent. */
  static final String OWN = "own";

  private final RequestPipeline pipeline;
  private final boolean named;
  private @Nullable AuthenticationDecision decision;

  private World(LiveRegistry registry, Settings settings, EventPublisher events, boolean named) {
    this.named = named;
    this.pipeline =
        new RequestPipeline(
            registry, settings, events, this, Optional::empty, Labels.untraced(), Optional.empty());
  }

  /** Set up a service that remembers no token; for the parameters see below. */
  static World of(
      TestIssuer issuer,
      int schemes,
      boolean named,
      UnaryOperator<SchemeBuilder> change,
      EventPublisher events) {
    return of(issuer, schemes, named, change, events, 0);
  }

  /**
   * Set up a service.
   *
   * @param schemes how many, {@link #OWN} included
   * @param named whether the rule names the scheme; else every scheme is a candidate
   * @param change what is particular about the scheme
   * @param remembered how many validated tokens it remembers
   */
  static World of(
      TestIssuer issuer,
      int schemes,
      boolean named,
      UnaryOperator<SchemeBuilder> change,
      EventPublisher events,
      int remembered) {
    List<SchemeDefinition> definitions = new ArrayList<>();
    SchemeBuilder own = SchemeDefinition.named(OWN).issuer(issuer.issuer()).audiences("orders");
    definitions.add(change.apply(own).build());
    for (int i = 1; i < schemes; i++) {
      definitions.add(
          SchemeDefinition.named("tenant-" + i)
              .issuer("https://login.example.com/realms/tenant-" + i)
              .audiences("orders")
              .key(issuer.publicKeyPem())
              .build());
    }
    return of(definitions, named, events, remembered, Optional.empty());
  }

  /** Set up a service with these schemes, whose signatures this provider checks. */
  static World of(
      List<SchemeDefinition> definitions,
      boolean named,
      EventPublisher events,
      int remembered,
      Optional<String> provider) {
    Settings byDefault = new Settings(Settings.Validation.WARN, Settings.Unannotated.PERMIT);
    Settings settings =
        new Settings(
            byDefault.validation(),
            byDefault.unannotated(),
            byDefault.realm(),
            byDefault.identity(),
            byDefault.problems(),
            byDefault.console(),
            remembered,
            provider,
            byDefault.monitoring());
    LiveRegistry registry = new LiveRegistry(Clock.systemUTC(), settings);
    registry.start(definitions, named ? Optional.empty() : Optional.of("*"));
    return new World(registry, settings, events, named);
  }

  /** The rule of the resource: a caller of the own scheme, or of any. */
  AccessRule rule() {
    return AccessRule.authenticated(named ? Set.of(OWN) : Set.of());
  }

  /** Handle one request. */
  Outcome handle(IncomingRequest request, AccessRule rule) {
    return pipeline.handle(request, List.of(rule));
  }

  /** Why the last request was refused. */
  Optional<FailureReason> reason() {
    return Optional.ofNullable(decision)
        .flatMap(AuthenticationDecision::failure)
        .map(failure -> failure.reason());
  }

  @Override
  public void begin(AuthenticationDecision made, Optional<Principal> container) {
    decision = made;
  }

  @Override
  public void authenticated(Caller caller) {}
}
