package dev.jwtschemes.console;

import dev.jwtschemes.Failure;
import dev.jwtschemes.internal.authenticate.Explanation;
import dev.jwtschemes.internal.console.ApplicationView;
import dev.jwtschemes.internal.console.SchemeView;
import dev.jwtschemes.internal.deployment.ResourceView;
import dev.jwtschemes.internal.key.fetch.KeysView;
import dev.jwtschemes.internal.rule.AccessRule;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.util.Collection;
import java.util.Locale;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeSet;

/** The application's own data as JSON. Thread-safe. */
final class ApplicationSource implements Source {
  private final ApplicationView view;
  private final Counts counts;

  ApplicationSource(ApplicationView view, Counts counts) {
    this.view = view;
    this.counts = counts;
  }

  @Override
  public JsonObject schemes() {
    JsonArrayBuilder schemes = Json.createArrayBuilder();
    for (SchemeView scheme : view.schemes()) {
      Counts.Count count = counts.of(scheme.name());
      schemes.add(
          Json.createObjectBuilder()
              .add("name", scheme.name())
              .add("default", isDefault(scheme.name()))
              .add("issuers", array(scheme.issuers()))
              .add("audiences", array(scheme.audiences()))
              .add("keys", keys(scheme))
              .add("accepted", count.accepted())
              .add("refused", count.refused()));
    }
    JsonObjectBuilder all = Json.createObjectBuilder().add("version", version());
    view.defaultScheme().ifPresent(name -> all.add("default", name));
    return all.add("schemes", schemes).build();
  }

  private boolean isDefault(String name) {
    return view.defaultScheme()
        .filter(value -> value.equals(name) || value.equals("*"))
        .isPresent();
  }

  private static String version() {
    String version = ApplicationSource.class.getPackage().getImplementationVersion();
    return version == null ? "(unpackaged)" : version;
  }

  private static JsonObjectBuilder keys(SchemeView scheme) {
    KeysView keys = scheme.keys();
    JsonObjectBuilder shown =
        Json.createObjectBuilder()
            .add("source", scheme.keySource())
            .add("state", state(keys))
            .add("inUse", array(keys.inUse()))
            .add("skipped", array(keys.skipped()));
    keys.fetched().ifPresent(time -> shown.add("lastFetch", time.toString()));
    keys.refreshAt().ifPresent(time -> shown.add("nextFetch", time.toString()));
    keys.clockDifference().ifPresent(by -> shown.add("clockDifference", by.toSeconds()));
    keys.trouble().ifPresent(trouble -> shown.add("lastError", trouble.toString()));
    return shown;
  }

  private static String state(KeysView keys) {
    if (!keys.inUse().isEmpty()) {
      return keys.fetched().isPresent() ? "ready" : "configured";
    }
    return keys.trouble().isPresent() ? "outage" : "waiting";
  }

  @Override
  public JsonObject resources() {
    JsonArrayBuilder resources = Json.createArrayBuilder();
    for (ResourceView resource : view.resources()) {
      resources.add(
          Json.createObjectBuilder()
              .add("id", resource.where())
              .add("place", resource.where())
              .add("requests", array(new TreeSet<>(resource.requests())))
              .add("access", access(resource))
              .add("roles", array(resource.rule().roles()))
              .add("schemes", array(resource.schemes()))
              .add("findings", array(resource.findings())));
    }
    return Json.createObjectBuilder()
        .add("schemes", array(view.schemes().stream().map(SchemeView::name).toList()))
        .add("findings", array(view.findings()))
        .add("resources", resources)
        .build();
  }

  private static String access(ResourceView resource) {
    if (resource.access() == ResourceView.Access.PROTECTED) {
      return resource.rule().access() == AccessRule.Access.ROLES ? "roles" : "authenticated";
    }
    return resource.rule().access() == AccessRule.Access.OPTIONAL
        ? "optional"
        : resource.access().name().toLowerCase(Locale.ROOT);
  }

  @Override
  public JsonObject explain(String token, Optional<String> resource) {
    Explanation explanation =
        view.explain(token, resource)
            .orElseThrow(() -> new NoSuchElementException(resource.orElse("")));
    JsonObjectBuilder shown = Json.createObjectBuilder();
    Optional<Failure> failure = explanation.failure();
    shown.add("accepted", failure.isEmpty());
    shown.add("sentence", explanation.sentence());
    failure.ifPresent(
        why -> shown.add("reason", why.reason().id()).add("advice", why.reason().advice()));
    PastedToken.of(token).addTo(shown);
    JsonArrayBuilder schemes = Json.createArrayBuilder();
    explanation.schemes().forEach(scheme -> schemes.add(checks(scheme, explanation)));
    return shown.add("schemes", schemes).build();
  }

  private static JsonObjectBuilder checks(Explanation.OfScheme scheme, Explanation explanation) {
    JsonArrayBuilder checks = Json.createArrayBuilder();
    for (Explanation.Check check : scheme.checks()) {
      JsonObjectBuilder shown =
          Json.createObjectBuilder()
              .add("name", check.name())
              .add("result", check.result().name().toLowerCase(Locale.ROOT).replace('_', '-'))
              .add("expected", check.expectation().toString());
      check
          .failure()
          .ifPresent(
              failure -> {
                shown.add("detail", failure.detail());
                failure.actual().ifPresent(value -> shown.add("actual", value));
              });
      checks.add(shown);
    }
    JsonObjectBuilder shown = Json.createObjectBuilder().add("name", scheme.scheme());
    explanation
        .choice()
        .filter(choice -> choice.scheme().equals(scheme.scheme()))
        .ifPresent(choice -> shown.add("chosen", true).add("why", choice.why().toString()));
    return shown.add("checks", checks);
  }

  private static JsonArrayBuilder array(Collection<?> texts) {
    JsonArrayBuilder array = Json.createArrayBuilder();
    texts.forEach(text -> array.add(text.toString()));
    return array;
  }
}
