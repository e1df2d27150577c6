package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.internal.adapter.ContainerIdentity;
import dev.jwtschemes.internal.request.CookieHeader;
import dev.jwtschemes.internal.request.IncomingRequest;
import dev.jwtschemes.internal.request.RequestMemory;
import dev.jwtschemes.internal.rule.ResourceTarget;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.SecurityContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Optional;

/** A JAX-RS request for the pipeline. */
final class RestRequest implements IncomingRequest {
  private final ContainerRequestContext context;
  private final ResourceTarget target;
  private final ContainerIdentity container;

  RestRequest(ContainerRequestContext context, ResourceTarget target, ContainerIdentity container) {
    this.context = context;
    this.target = target;
    this.container = container;
  }

  /** Without a server's identity. */
  RestRequest(ContainerRequestContext context, ResourceTarget target) {
    this(context, target, ContainerIdentity.NONE);
  }

  @Override
  public List<String> headers(String name) {
    List<String> values = context.getHeaders().get(name);
    return values == null ? List.of() : List.copyOf(values);
  }

  @Override
  public List<String> cookies(String name) {
    return CookieHeader.values(headers("Cookie"), name);
  }

  @Override
  public String httpMethod() {
    return context.getMethod();
  }

  /**
   * As servlets have it: without matrix parameters, which may hold a secret like a query, for
   * instance the id of a session.
   */
  @Override
  public String path() {
    String base = context.getUriInfo().getBaseUri().getPath();
    String path = decoded(PathEnds.withoutMatrix(context.getUriInfo().getPath(false)));
    String whole =
        (base.endsWith("/") ? base.substring(0, base.length() - 1) : base)
            + (path.startsWith("/") ? path : "/" + path);
    String prefix = memory().contextPath();
    return whole.startsWith(prefix + "/") ? whole.substring(prefix.length()) : whole;
  }

  /** Where it can't be decoded it is shown as it was sent. */
  private static String decoded(String path) {
    try {
      return URLDecoder.decode(path.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException e) {
      return path;
    }
  }

  @Override
  public Optional<String> rawQuery() {
    return Optional.ofNullable(context.getUriInfo().getRequestUri().getRawQuery());
  }

  @Override
  public Optional<ResourceTarget> target() {
    return Optional.of(target);
  }

  /** On servlet containers a property is an attribute of the servlet request (JAX-RS 3.1, 6.2). */
  @Override
  public RequestMemory memory() {
    return container
        .memory()
        .orElseGet(() -> RequestMemory.of(null, context::getProperty, context::setProperty));
  }

  /** Likewise. */
  @Override
  public void attribute(String name, String value) {
    context.setProperty(name, value);
  }

  @Override
  public Optional<Principal> containerCaller() {
    return Optional.ofNullable(context.getSecurityContext()).map(SecurityContext::getUserPrincipal);
  }
}
