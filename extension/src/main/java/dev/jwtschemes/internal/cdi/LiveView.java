package dev.jwtschemes.internal.cdi;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.authenticate.Explanation;
import dev.jwtschemes.internal.authenticate.TokenExplanation;
import dev.jwtschemes.internal.console.ApplicationView;
import dev.jwtschemes.internal.console.SchemeView;
import dev.jwtschemes.internal.deployment.DeploymentView;
import dev.jwtschemes.internal.deployment.ResourceView;
import dev.jwtschemes.internal.failure.Failures;
import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.registry.RegisteredScheme;
import dev.jwtschemes.internal.registry.Schemes;
import dev.jwtschemes.internal.scheme.Issuers;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The application as its console sees it. Thread-safe. */
record LiveView(LiveRegistry registry, DeploymentView deployment) implements ApplicationView {

  @Override
  public List<SchemeView> schemes() {
    return registry.current().all().stream().map(LiveView::view).toList();
  }

  private static SchemeView view(RegisteredScheme scheme) {
    SchemeDefinition definition = scheme.definition();
    return new SchemeView(
        scheme.name(),
        shown(Issuers.of(definition)),
        shown(definition.audiences()),
        scheme.keySource().toString(),
        scheme.verifier().keys());
  }

  private static List<String> shown(Collection<String> names) {
    return names.stream().map(name -> Text.EMPTY.name(name).toString()).toList();
  }

  @Override
  public Optional<String> defaultScheme() {
    return registry.current().defaultScheme();
  }

  @Override
  public List<ResourceView> resources() {
    return deployment.resources();
  }

  @Override
  public List<String> findings() {
    return deployment.findingsElsewhere();
  }

  @Override
  public Optional<Explanation> explain(String token, Optional<String> where) {
    Schemes schemes = registry.current();
    if (where.isEmpty()) {
      return Optional.of(
          TokenExplanation.explain(token, schemes.candidates(schemes.names()), schemes));
    }
    return resources().stream()
        .filter(resource -> resource.where().equals(where.get()))
        .findFirst()
        .map(resource -> explain(token, resource, schemes));
  }

  private static Explanation explain(String token, ResourceView resource, Schemes schemes) {
    return resource.access() == ResourceView.Access.DENIED
        ? Explanation.refused(
            Failures.of(FailureReason.DENIED, Detail.of("no caller may pass")), List.of())
        : TokenExplanation.explain(
            token,
            schemes.candidates(resource.schemes()),
            schemes,
            Optional.of(resource.rule().roles()));
  }
}
