package dev.jwtschemes.internal.cdi;

import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.internal.request.IncomingRequest;
import dev.jwtschemes.internal.request.Outcome;
import dev.jwtschemes.internal.request.RequestMemory;
import dev.jwtschemes.internal.request.RequestPipeline;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.rule.AccessRule.Access;
import dev.jwtschemes.internal.rule.ResourceTarget;
import jakarta.enterprise.context.control.RequestContextController;
import java.security.Principal;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A request as an adapter would hand it to the pipeline.
 *
 * @param authorization the header, if there is one
 * @param containerCaller whoever the server knows
 * @param memory what is remembered of it
 */
public record StubRequest(
    Optional<String> authorization, Optional<Principal> containerCaller, RequestMemory memory)
    implements IncomingRequest {

  /** A request that is remembered nowhere yet. */
  public StubRequest(Optional<String> authorization, Optional<Principal> containerCaller) {
    this(authorization, containerCaller, new RequestMemory());
  }

  /** Without a token. */
  public static StubRequest anonymous() {
    return new StubRequest(Optional.empty(), Optional.empty());
  }

  /** With this header. */
  public static StubRequest with(String authorization) {
    return new StubRequest(Optional.of(authorization), Optional.empty());
  }

  /** Let the request pass the pipeline, then look at the application while the request lasts. */
  public void pass(Deployment deployment, Runnable look, String... schemes) {
    RequestContextController context = deployment.get(RequestContextController.class);
    context.activate();
    try {
      handle(deployment, schemes);
      look.run();
    } finally {
      context.deactivate();
    }
  }

  /** Let the request pass the pipeline, in whatever context there is. */
  public Outcome handle(Deployment deployment, String... schemes) {
    AccessRule rule = new AccessRule(Access.OPTIONAL, Set.of(), Set.of(schemes));
    return deployment.get(RequestPipeline.class).handle(this, List.of(rule));
  }

  @Override
  public void attribute(String name, String value) {}

  @Override
  public List<String> headers(String name) {
    return name.equals("Authorization") ? authorization.stream().toList() : List.of();
  }

  @Override
  public List<String> cookies(String name) {
    return List.of();
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
}
