package dev.jwtschemes.internal.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.adapter.Library;
import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.internal.deployment.report.ServiceState;
import dev.jwtschemes.internal.request.Outcome;
import dev.jwtschemes.internal.text.Text;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class UnguardedTest {

  @RolesAllowed("clerk")
  static final class Clerks {}

  static final class Plain {}

  @Test
  void servlet_with_a_rule_is_refused_without_the_filter() {
    try (Deployment deployment = Deployment.of().withScheme("staff").start()) {
      assertThat(status(Unguarded.refusal(request(Clerks.class, false), new Library.Kept())))
          .hasValue(500);
      assertThat(deployment.log())
          .singleElement()
          .asString()
          .startsWith("WARNING 500 enforcement-missing: 'GET' '/clerks', ");
    }
  }

  @Test
  void servlet_without_a_rule_passes_without_the_filter() {
    try (Deployment deployment = Deployment.of().withScheme("staff").start()) {
      assertThat(deployment.refusal()).isEmpty();
      assertThat(Unguarded.refusal(request(Plain.class, false), new Library.Kept())).isEmpty();
    }
  }

  @Test
  void nothing_is_refused_here_with_the_filter() {
    try (Deployment deployment = Deployment.of().withScheme("staff").start()) {
      assertThat(deployment.refusal()).isEmpty();
      assertThat(Unguarded.refusal(request(Clerks.class, true), new Library.Kept())).isEmpty();
    }
  }

  @Test
  void no_servlet_is_served_without_the_filter_when_the_start_failed() {
    try (Deployment deployment = Deployment.of().withScheme("staff").start()) {
      deployment.get(ServiceState.class).refuse(Text.of("why"));
      assertThat(status(Unguarded.refusal(request(Plain.class, false), new Library.Kept())))
          .hasValue(503);
    }
  }

  private static Optional<Integer> status(Optional<Outcome.Refuse> refusal) {
    return refusal.map(Outcome.Refuse::status);
  }

  private static HttpServletRequest request(Class<?> servlet, boolean filter) {
    var registration =
        answering(ServletRegistration.class, Map.of("getClassName", servlet.getName()));
    Map<String, Object> context = new HashMap<>(Map.of("getServletRegistration", registration));
    if (filter) {
      context.put("getFilterRegistration", answering(FilterRegistration.class, Map.of()));
    }
    return answering(
        HttpServletRequest.class,
        Map.of(
            "getMethod",
            "GET",
            "getServletPath",
            "/clerks",
            "getHeaders",
            Collections.emptyEnumeration(),
            "getHttpServletMapping",
            answering(HttpServletMapping.class, Map.of("getServletName", servlet.getName())),
            "getServletContext",
            answering(ServletContext.class, context)));
  }

  private static <T> T answering(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            UnguardedTest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answers.get(method.getName())));
  }
}
