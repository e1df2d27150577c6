package dev.jwtschemes.internal.request;

import dev.jwtschemes.internal.rule.ResourceTarget;
import dev.jwtschemes.testkit.TokenBuilder;
import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A request as an adapter would present it. */
final class Sent implements IncomingRequest {
  private final String method;
  private final String path;
  private final Map<String, List<String>> headers = new LinkedHashMap<>();
  private final RequestMemory memory;

  /** What the access log can print. */
  final Map<String, String> attributes = new LinkedHashMap<>();

  private @Nullable ResourceTarget target;
  private @Nullable Principal container;

  private Sent(String method, String path, RequestMemory memory) {
    this.method = method;
    this.path = path;
    this.memory = memory;
  }

  static Sent of(String method, String path) {
    return new Sent(method, path, new RequestMemory());
  }

  /** Without a token. */
  static Sent get() {
    return of("GET", "/orders");
  }

  static Sent with(String authorization) {
    return get().header("Authorization", authorization);
  }

  static Sent with(TokenBuilder token) {
    return with(token.bearer());
  }

  /** The same request, forwarded: other rules hold, and it is remembered. */
  Sent forwarded() {
    Sent forward = new Sent(method, path, memory);
    forward.headers.putAll(headers);
    return forward;
  }

  Sent header(String name, String value) {
    headers.computeIfAbsent(name.toLowerCase(Locale.ROOT), each -> new ArrayList<>()).add(value);
    return this;
  }

  Sent to(ResourceTarget matched) {
    target = matched;
    return this;
  }

  Sent by(Principal caller) {
    container = caller;
    return this;
  }

  @Override
  public List<String> headers(String name) {
    return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of());
  }

  @Override
  public List<String> cookies(String name) {
    return CookieHeader.values(headers("Cookie"), name);
  }

  @Override
  public String httpMethod() {
    return method;
  }

  @Override
  public String path() {
    return path;
  }

  @Override
  public Optional<ResourceTarget> target() {
    return Optional.ofNullable(target);
  }

  @Override
  public RequestMemory memory() {
    return memory;
  }

  @Override
  public void attribute(String name, String value) {
    attributes.put(name, value);
  }

  @Override
  public Optional<Principal> containerCaller() {
    return Optional.ofNullable(container);
  }
}
