package dev.jwtschemes.internal.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.adapter.rest.ResourceScan;
import dev.jwtschemes.internal.deployment.BasicLogin;
import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.internal.deployment.LateArrivals;
import dev.jwtschemes.internal.gate.Enforcement;
import dev.jwtschemes.internal.request.RequestPipeline;
import jakarta.annotation.security.DenyAll;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.io.PrintWriter;
import java.io.Writer;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jboss.resteasy.imitation.Dispatcher;
import org.junit.jupiter.api.Test;

/** Requests to JAX-RS servlets whose runtime never loaded the feature. */
class RestGateTest {
  private final AtomicInteger status = new AtomicInteger(200);

  @Test
  void request_is_refused_without_the_proof() throws Exception {
    try (Deployment deployment = Deployment.of().withScheme("staff").start()) {
      assertThat(dispatched(deployment)).isEmpty();
      assertThat(status).hasValue(500);
    }
  }

  @Test
  void request_passes_with_the_proof() throws Exception {
    try (Deployment deployment = Deployment.of().withScheme("staff").start()) {
      deployment.get(Enforcement.class).prove("shop.Api");
      assertThat(dispatched(deployment)).hasValue("GET");
    }
  }

  /** Any of them may serve it, and that without the proof would serve it open. */
  @Test
  void request_is_refused_without_the_proof_for_each_endpoint_of_tomee() throws Exception {
    try (Deployment deployment = Deployment.of().withScheme("staff").start()) {
      deployment.get(Enforcement.class).prove("shop.Api");
      deployment.get(Enforcement.class).proveEndpoint("of one Application");
      assertThat(dispatched(deployment, 2)).isEmpty();
      assertThat(status).hasValue(500);
    }
  }

  @Test
  void request_is_refused_with_two_proofs_for_one_endpoint_of_tomee() throws Exception {
    try (Deployment deployment = Deployment.of().withScheme("staff").start()) {
      Object application = new Object();
      deployment.get(Enforcement.class).prove("shop.Api");
      deployment.get(Enforcement.class).proveEndpoint(application);
      deployment.get(Enforcement.class).proveEndpoint(application);
      assertThat(dispatched(deployment, 2)).isEmpty();
      assertThat(status).hasValue(500);
    }
  }

  @Test
  void request_passes_with_the_proof_for_each_endpoint_of_tomee() throws Exception {
    try (Deployment deployment = Deployment.of().withScheme("staff").start()) {
      deployment.get(Enforcement.class).prove("shop.Api");
      deployment.get(Enforcement.class).proveEndpoint("of one Application");
      deployment.get(Enforcement.class).proveEndpoint("of the other");
      assertThat(dispatched(deployment, 2)).hasValue("GET");
    }
  }

  @Test
  void request_passes_where_nothing_of_this_library_is_used() throws Exception {
    try (Deployment deployment = Deployment.of(BasicLogin.class).start()) {
      assertThat(dispatched(deployment)).hasValue("GET");
    }
  }

  @Path("vault")
  @DenyAll
  public static class Vault {
    @GET
    public String get() {
      return "";
    }
  }

  @Test
  void request_is_refused_without_the_proof_where_the_server_may_not_enforce_a_rule()
      throws Exception {
    try (Deployment deployment = Deployment.of(BasicLogin.class).start()) {
      deployment.get(LateArrivals.class).arrived(ResourceScan.usages(Vault.class));
      assertThat(dispatched(deployment)).isEmpty();
      assertThat(status).hasValue(500);
      assertThat(deployment.findings())
          .anyMatch(line -> line.startsWith("JWTS-392 " + Vault.class.getName() + "#get: "));
    }
  }

  @Test
  void request_passes_with_the_proof_where_nothing_of_this_library_is_used() throws Exception {
    try (Deployment deployment = Deployment.of(BasicLogin.class).start()) {
      deployment.get(LateArrivals.class).arrived(ResourceScan.usages(Vault.class));
      deployment.get(Enforcement.class).prove("shop.Api");
      assertThat(dispatched(deployment)).hasValue("GET");
    }
  }

  @Test
  void request_is_refused_once_this_library_is_used_after_all() throws Exception {
    try (Deployment deployment = Deployment.of(BasicLogin.class).start()) {
      deployment.get(LateArrivals.class).reachedThrough("a.A#get", Set.of("staff"));
      assertThat(dispatched(deployment)).isEmpty();
      assertThat(status).hasValue(500);
    }
  }

  /** What the runtime got when it asked, if it was let through. */
  private Optional<String> dispatched(Deployment deployment) throws Exception {
    return dispatched(deployment, 0);
  }

  /** The same where TomEE has so many endpoints. */
  private Optional<String> dispatched(Deployment deployment, int endpoints) throws Exception {
    var gate =
        new RestGate(
            deployment.get(Enforcement.class),
            deployment.get(RequestPipeline.class),
            deployment.get(LateArrivals.class),
            new Servlets(),
            List.of(Optional.empty()),
            endpoints);
    var asked = new AtomicInteger();
    gate.pass(
        request(),
        answering(
            HttpServletResponse.class,
            (proxy, method, arguments) -> {
              if (method.getName().equals("setStatus")) {
                status.set((int) arguments[0]);
              }
              return method.getName().equals("getWriter")
                  ? new PrintWriter(Writer.nullWriter())
                  : null;
            }),
        (request, response) -> {
          Dispatcher.dispatch((HttpServletRequest) request);
          asked.incrementAndGet();
        });
    return asked.get() == 1 ? Optional.of("GET") : Optional.empty();
  }

  private static HttpServletRequest request() {
    HttpServletMapping nowhere =
        answering(HttpServletMapping.class, (proxy, method, arguments) -> null);
    return answering(
        HttpServletRequest.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "getMethod" -> "GET";
              case "getServletPath" -> "/api/orders";
              case "getHttpServletMapping" -> nowhere;
              case "getHeaders" -> Collections.emptyEnumeration();
              default -> null;
            });
  }

  private static <T> T answering(Class<T> type, InvocationHandler answers) {
    return type.cast(
        Proxy.newProxyInstance(
            RestGateTest.class.getClassLoader(), new Class<?>[] {type}, answers));
  }
}
