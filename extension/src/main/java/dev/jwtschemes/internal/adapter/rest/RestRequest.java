package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.internal.request.IncomingRequest;
import dev.jwtschemes.internal.rule.ResourceTarget;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A JAX-RS request for the pipeline. */
final class RestRequest implements IncomingRequest {
  private final ContainerRequestContext context;
  private final ResourceTarget target;

  RestRequest(ContainerRequestContext context, ResourceTarget target) {
    this.context = context;
    this.target = target;
  }

  @Override
  public List<String> headers(String name) {
    List<String> values = context.getHeaders().get(name);
    return values == null ? List.of() : List.copyOf(values);
  }

  /**
   * Read the {@code Cookie} header itself (RFC 6265 section 5.4): the map of JAX-RS hides that a
   * name was sent twice, and servers differ on old attributes such as {@code $Version}.
   */
  @Override
  public List<String> cookies(String name) {
    List<String> values = new ArrayList<>();
    for (String header : headers("Cookie")) {
      for (String pair : header.split("[;,]")) {
        int equals = pair.indexOf('=');
        if (equals > 0 && pair.substring(0, equals).strip().equals(name)) {
          values.add(unquoted(pair.substring(equals + 1).strip()));
        }
      }
    }
    return values.stream().distinct().toList();
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() > 1 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }

  @Override
  public String httpMethod() {
    return context.getMethod();
  }

  @Override
  public String path() {
    String path = context.getUriInfo().getPath();
    return path.startsWith("/") ? path : "/" + path;
  }

  @Override
  public Optional<ResourceTarget> target() {
    return Optional.of(target);
  }

  @Override
  public Optional<Principal> containerCaller() {
    return Optional.ofNullable(context.getSecurityContext()).map(SecurityContext::getUserPrincipal);
  }
}
