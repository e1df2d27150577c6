package dev.jwtschemes.openapi;

import dev.jwtschemes.internal.openapi.OpenApiLink;
import dev.jwtschemes.internal.openapi.SecurityDescription;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;

/**
 * The filter that adds to an OpenAPI document what the rules of the application ask of callers: a
 * security scheme per registered scheme, a requirement per operation, and the responses 401, 403
 * and 503 with their headers. What the document says already stays as it is.
 *
 * <p>Active without configuration. An application with a filter of its own ({@code
 * mp.openapi.filter}) replaces it, and calls it in its {@code filterOpenAPI}:
 *
 * <pre>{@code new JwtSchemesFilter().filterOpenAPI(openAPI);}</pre>
 *
 * <p>A server that makes its document before the application has started gets the same document
 * completed when it has, after every filter: what a filter takes out again comes back there. To
 * leave roles or all of it out, set {@code jwt-schemes.openapi}. Thread-safe.
 *
 * @since 0.1
 */
public final class JwtSchemesFilter implements OASFilter {

  /** For the server, and for filters of applications. */
  public JwtSchemesFilter() {}

  @Override
  public void filterOpenAPI(OpenAPI openAPI) {
    OpenApiLink.whenStarted(rules -> SecurityDescription.add(openAPI, rules));
  }
}
