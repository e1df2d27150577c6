package dev.jwtschemes.internal.gate.method;

import dev.jwtschemes.internal.request.IncomingRequest;
import dev.jwtschemes.internal.request.RequestMemory;
import dev.jwtschemes.internal.rule.ResourceTarget;
import java.security.Principal;
import java.util.List;
import java.util.Optional;

/**
 * A request that reached a resource method past the JAX-RS filter.
 *
 * @param outer the servlet request, where it is known
 * @param reached the method
 */
record GatedRequest(Optional<IncomingRequest> outer, ResourceTarget reached)
    implements IncomingRequest {
  private static final String UNKNOWN = "-";

  @Override
  public List<String> headers(String name) {
    return outer.map(request -> request.headers(name)).orElse(List.of());
  }

  @Override
  public List<String> cookies(String name) {
    return outer.map(request -> request.cookies(name)).orElse(List.of());
  }

  @Override
  public String httpMethod() {
    return outer.map(IncomingRequest::httpMethod).orElse(UNKNOWN);
  }

  @Override
  public String path() {
    return outer.map(IncomingRequest::path).orElse(UNKNOWN);
  }

  @Override
  public Optional<String> rawQuery() {
    return outer.flatMap(IncomingRequest::rawQuery);
  }

  @Override
  public Optional<ResourceTarget> target() {
    return Optional.of(reached);
  }

  @Override
  public RequestMemory memory() {
    return outer.map(IncomingRequest::memory).orElseGet(RequestMemory::new);
  }

  @Override
  public void attribute(String name, String value) {
    outer.ifPresent(request -> request.attribute(name, value));
  }

  @Override
  public Optional<Principal> containerCaller() {
    return Optional.empty();
  }
}
