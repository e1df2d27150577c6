package dev.jwtschemes.benchmarks;

import dev.jwtschemes.internal.request.CookieHeader;
import dev.jwtschemes.internal.request.IncomingRequest;
import dev.jwtschemes.internal.request.RequestMemory;
import dev.jwtschemes.internal.rule.ResourceTarget;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A request with these headers.
 *
 * @param all header lines by name
 * @param memory of this request alone
 */
record Sent(Map<String, List<String>> all, RequestMemory memory) implements IncomingRequest {

  static Sent nothing() {
    return headers("Accept", List.of("*/*"));
  }

  static Sent authorization(String... values) {
    return headers("Authorization", List.of(values));
  }

  static Sent bearer(String token) {
    return authorization("Bearer " + token);
  }

  static Sent headers(String name, List<String> values) {
    return new Sent(Map.of(name, values), new RequestMemory());
  }

  /** The same headers, sent once more. */
  Sent again() {
    return new Sent(all, new RequestMemory());
  }

  @Override
  public List<String> headers(String name) {
    return all.getOrDefault(name, List.of());
  }

  @Override
  public List<String> cookies(String name) {
    return CookieHeader.values(headers("Cookie"), name);
  }

  @Override
  public String httpMethod() {
    return "GET";
  }

  @Override
  public String path() {
    return "/orders";
  }

  @Override
  public Optional<ResourceTarget> target() {
    return Optional.empty();
  }

  @Override
  public void attribute(String name, String value) {}

  @Override
  public Optional<Principal> containerCaller() {
    return Optional.empty();
  }
}
