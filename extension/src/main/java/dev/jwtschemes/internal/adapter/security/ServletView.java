package dev.jwtschemes.internal.adapter.security;

import dev.jwtschemes.internal.request.CookieHeader;
import dev.jwtschemes.internal.request.IncomingRequest;
import dev.jwtschemes.internal.request.RequestMemory;
import dev.jwtschemes.internal.rule.ResourceTarget;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * A servlet request for the pipeline.
 *
 * @param request the server's
 */
record ServletView(HttpServletRequest request) implements IncomingRequest {

  @Override
  public List<String> headers(String name) {
    return Collections.list(request.getHeaders(name));
  }

  @Override
  public List<String> cookies(String name) {
    return CookieHeader.values(headers("Cookie"), name);
  }

  @Override
  public String httpMethod() {
    return request.getMethod();
  }

  @Override
  public String path() {
    return request.getServletPath() + (request.getPathInfo() == null ? "" : request.getPathInfo());
  }

  @Override
  public Optional<String> rawQuery() {
    return Optional.ofNullable(request.getQueryString());
  }

  @Override
  public Optional<ResourceTarget> target() {
    return Optional.empty();
  }

  @Override
  public RequestMemory memory() {
    return memory(request);
  }

  @Override
  public void attribute(String name, String value) {
    request.setAttribute(name, value);
  }

  /** Asking the server here would make it ask us. */
  @Override
  public Optional<Principal> containerCaller() {
    return Optional.empty();
  }

  /** The state of a request: that of the thread's, if it is in one, through forwards. */
  static RequestMemory memory(HttpServletRequest request) {
    return Exchange.current()
        .map(Exchange::memory)
        .orElseGet(
            () ->
                RequestMemory.of(
                    request.getRequestId(), request::getAttribute, request::setAttribute));
  }

  /** The same where the application's filters begin. */
  static RequestMemory entering(HttpServletRequest request) {
    boolean begins =
        request.getDispatcherType() == DispatcherType.REQUEST && Exchange.current().isEmpty();
    return begins
        ? RequestMemory.begin(request.getRequestId(), request::getAttribute, request::setAttribute)
        : memory(request);
  }
}
