package dev.jwtschemes.internal.openapi;

import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.openapi.JwtSchemesFilter;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.security.SecurityRequirement;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/** Documents as servers make them, and what they say. */
final class Documents {
  private Documents() {}

  /** An application with the schemes {@code staff}, the default, and {@code partner}. */
  static Deployment.Plan plan(Class<?>... classes) {
    return Deployment.of(classes)
        .withScheme("staff")
        .withScheme("partner")
        .with("jwt-schemes.default", "staff");
  }

  static OpenAPI filtered(String path, HttpMethod... methods) {
    OpenAPI document = document(path, methods);
    new JwtSchemesFilter().filterOpenAPI(document);
    return document;
  }

  static OpenAPI document(String path, HttpMethod... methods) {
    OpenAPI document = OASFactory.createOpenAPI().openapi("3.1.0").paths(OASFactory.createPaths());
    add(document, path, methods);
    return document;
  }

  static void add(OpenAPI document, String path, HttpMethod... methods) {
    var item = OASFactory.createPathItem();
    for (HttpMethod method : methods) {
      item.setOperation(method, OASFactory.createOperation());
    }
    document.getPaths().addPathItem(path, item);
  }

  static Operation operation(OpenAPI document, String path, HttpMethod method) {
    return Objects.requireNonNull(
        document.getPaths().getPathItem(path).getOperations().get(method));
  }

  static String security(OpenAPI document, String path, HttpMethod method) {
    List<SecurityRequirement> security = operation(document, path, method).getSecurity();
    return security == null
        ? "null"
        : security.stream().map(SecurityRequirement::getSchemes).toList().toString();
  }

  static List<String> responses(OpenAPI document, String path, HttpMethod method) {
    var responses = operation(document, path, method).getResponses();
    return responses == null
        ? List.of()
        : responses.getAPIResponses().entrySet().stream()
            .map(
                each ->
                    each.getKey()
                        + " "
                        + (each.getValue().getHeaders() == null
                            ? List.of()
                            : each.getValue().getHeaders().keySet()))
            .sorted()
            .toList();
  }

  static Map<String, SecurityScheme> schemes(OpenAPI document) {
    return document.getComponents().getSecuritySchemes();
  }

  static String text(Map<String, SecurityScheme> schemes, String name) {
    SecurityScheme scheme = Objects.requireNonNull(schemes.get(name));
    return scheme.getType()
        + " "
        + scheme.getScheme()
        + " "
        + scheme.getBearerFormat()
        + " "
        + scheme.getOpenIdConnectUrl()
        + " "
        + scheme.getIn()
        + " "
        + scheme.getName();
  }
}
