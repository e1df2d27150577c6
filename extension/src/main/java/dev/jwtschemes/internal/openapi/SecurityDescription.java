package dev.jwtschemes.internal.openapi;

import dev.jwtschemes.internal.deployment.DeploymentView;
import dev.jwtschemes.internal.deployment.ResourceView;
import dev.jwtschemes.internal.deployment.ResourceView.Access;
import dev.jwtschemes.internal.registry.RegisteredScheme;
import dev.jwtschemes.internal.registry.Schemes;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.scheme.Settings.Described;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.jspecify.annotations.Nullable;

/**
 * What rules ask of callers, in a document. What the document says already stays. Belongs to one
 * thread.
 */
public final class SecurityDescription {
  /**
   * Of more registered schemes, or candidates of one operation, none is named but what an operation
   * names itself: names of tenants are not for every reader of a document.
   */
  static final int MOST = 8;

  /**
   * The security scheme that is shown instead, where no scheme of the rule is registered yet (an
   * empty list would say that no caller is needed), and where the rule isn't known.
   */
  static final String ANY = "jwt";

  private final OpenAPI document;
  private final Schemes schemes;
  private final boolean showsRoles;
  private final Set<String> used = new TreeSet<>();

  private SecurityDescription(OpenAPI document, ApplicationRules rules) {
    this.document = document;
    this.schemes = rules.registry().current();
    this.showsRoles = rules.described() == Described.ROLES && hasRoles(document);
  }

  /** Add it to a document; nothing where it is off, or the application is left to the server. */
  public static void add(OpenAPI document, ApplicationRules rules) {
    if (rules.described() != Described.OFF && !rules.registry().idleness().isIdle()) {
      new SecurityDescription(document, rules).add(rules.resources());
    }
  }

  private void add(DeploymentView application) {
    Map<String, Operation> operations = operations();
    KnownOperations known =
        new KnownOperations(
            application.resources(),
            application.declared(),
            application.locators(),
            operations.keySet());
    operations.forEach(
        (request, operation) -> {
          Optional<ResourceView> resource = known.find(request);
          if (resource.isPresent()) {
            describe(operation, resource.get());
          } else if (known.has(request)) {
            describeUnclear(operation);
          }
        });
    if (schemes.names().size() <= MOST) {
      used.addAll(schemes.names());
    }
    used.forEach(this::declare);
  }

  private Map<String, Operation> operations() {
    Map<String, Operation> operations = new LinkedHashMap<>();
    if (document.getPaths() != null && document.getPaths().getPathItems() != null) {
      document
          .getPaths()
          .getPathItems()
          .forEach(
              (path, item) ->
                  item.getOperations()
                      .forEach(
                          (method, operation) ->
                              operations.put(method.name() + " " + path, operation)));
    }
    return operations;
  }

  private void describe(Operation operation, ResourceView resource) {
    if (resource.access() == Access.DENIED) {
      respond(operation, "403", "No caller may pass", Optional.empty());
      return;
    }
    boolean isOptional = resource.rule().access() == AccessRule.Access.OPTIONAL;
    if (isUnwritten(operation.getSecurity())) {
      if (resource.access() == Access.PROTECTED || isOptional) {
        operation.setSecurity(requirements(resource, isOptional));
      } else if (!isUnwritten(document.getSecurity())) {
        operation.setSecurity(List.of());
      }
    }
    if (resource.access() == Access.PROTECTED) {
      respondRefusals(operation);
    }
  }

  /** Without a requirement it would read as open. */
  private void describeUnclear(Operation operation) {
    if (isUnwritten(operation.getSecurity())) {
      used.add(ANY);
      operation.setSecurity(
          List.of(
              OASFactory.createSecurityRequirement(),
              OASFactory.createSecurityRequirement().addScheme(ANY, List.of())));
    }
    respondRefusals(operation);
  }

  private static void respondRefusals(Operation operation) {
    respond(operation, "401", "No valid token came", Optional.of("WWW-Authenticate"));
    respond(operation, "403", "The caller may not pass", Optional.of("WWW-Authenticate"));
    respond(operation, "503", "The token can't be checked now", Optional.of("Retry-After"));
  }

  /** Payara has an empty list where nothing was written, others where it was written. */
  private static boolean isUnwritten(@Nullable List<SecurityRequirement> security) {
    return security == null
        || (security.isEmpty() && OASFactory.createOperation().getSecurity() != null);
  }

  private List<SecurityRequirement> requirements(ResourceView resource, boolean isOptional) {
    List<String> roles =
        showsRoles
            ? resource.rule().roles().stream().filter(role -> !role.equals("**")).sorted().toList()
            : List.of();
    List<String> known = resource.schemes().stream().filter(schemes.names()::contains).toList();
    List<String> names = known.isEmpty() || resource.schemes().size() > MOST ? List.of(ANY) : known;
    List<SecurityRequirement> alternatives = new ArrayList<>();
    if (isOptional) {
      alternatives.add(OASFactory.createSecurityRequirement());
    }
    for (String name : names) {
      used.add(name);
      alternatives.add(OASFactory.createSecurityRequirement().addScheme(name, roles));
    }
    return alternatives;
  }

  private static void respond(
      Operation operation, String status, String text, Optional<String> header) {
    APIResponses responses = operation.getResponses();
    if (responses == null) {
      responses = OASFactory.createAPIResponses();
      operation.setResponses(responses);
    }
    if (responses.hasAPIResponse(status) || responses.hasAPIResponse(status.charAt(0) + "XX")) {
      return;
    }
    APIResponse response = OASFactory.createAPIResponse().description(text);
    header.ifPresent(
        name ->
            response.addHeader(name, OASFactory.createHeader().schema(OASFactory.createSchema())));
    responses.addAPIResponse(status, response);
  }

  private void declare(String name) {
    if (document.getComponents() == null) {
      document.setComponents(OASFactory.createComponents());
    }
    var there = document.getComponents().getSecuritySchemes();
    if (there == null || !there.containsKey(name)) {
      document
          .getComponents()
          .addSecurityScheme(
              name,
              schemes
                  .find(name)
                  .map(RegisteredScheme::definition)
                  .map(SecuritySchemes::of)
                  .orElseGet(SecuritySchemes::bearer));
    }
  }

  /** OpenAPI 3.1 has roles in requirements; 3.0 only scopes of OAuth 2 and OpenID Connect. */
  private static boolean hasRoles(OpenAPI document) {
    if (document.getOpenapi() != null) {
      return !document.getOpenapi().startsWith("3.0");
    }
    try {
      OpenAPI.class.getMethod("getWebhooks");
      return true;
    } catch (NoSuchMethodException e) {
      return false;
    }
  }
}
