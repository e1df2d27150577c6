package dev.jwtschemes.internal.adapter.security;

import static dev.jwtschemes.internal.adapter.security.WebApplication.servlet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.adapter.Contexts;
import dev.jwtschemes.internal.deployment.Deployment;
import jakarta.annotation.security.PermitAll;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two web applications on one class path, and CDI with this library in the first one alone. */
class TwoContextsTest {

  public static class Plain extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getWriter().print("reached");
    }
  }

  @PermitAll
  public static class Permitted extends Plain {
    private static final long serialVersionUID = 1L;
  }

  @ParameterizedTest
  @ValueSource(strings = {"/plain", "/permitted"})
  void first_is_served(String path) throws Exception {
    try (WebApplication web = start()) {
      assertThat(web.answer(path).body()).isEqualTo("reached");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/other/plain", "/other/permitted", "/other/absent"})
  void other_is_not_decided_by_the_rules_of_the_first(String path) throws Exception {
    try (WebApplication web = start()) {
      assertThat(web.get(path)).isEqualTo(503);
      assertThat(web.get("/plain")).isEqualTo(200);
    }
  }

  @Test
  void other_is_not_served_if_it_is_asked_first() throws Exception {
    try (WebApplication web = start()) {
      assertThat(web.get("/other/plain")).isEqualTo(503);
      assertThat(web.get("/plain")).isEqualTo(200);
      assertThat(web.get("/other/plain")).isEqualTo(503);
    }
  }

  @Test
  void application_that_starts_anew_is_served() throws Exception {
    for (int i = 0; i < 2; i++) {
      try (WebApplication web = start()) {
        assertThat(web.get("/plain")).isEqualTo(200);
      }
    }
  }

  @Test
  void context_that_cdi_starts_is_known_by_its_attributes() {
    Map<Object, Object> attributes = new HashMap<>();
    Contexts contexts = new Contexts();
    Startup.started(context(attributes), contexts);
    assertThat(contexts.has(ContextToken.of(context(attributes)))).isTrue();
    assertThat(contexts.has(ContextToken.of(context(new HashMap<>())))).isFalse();
  }

  @Test
  void what_else_cdi_starts_is_no_context() {
    Contexts contexts = new Contexts();
    Startup.started("the container", contexts);
    assertThat(contexts.has(ContextToken.of(context(new HashMap<>())))).isTrue();
  }

  /** A facade: another object each time. */
  private static ServletContext context(Map<Object, Object> attributes) {
    return (ServletContext)
        Proxy.newProxyInstance(
            TwoContextsTest.class.getClassLoader(),
            new Class<?>[] {ServletContext.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getAttribute" -> attributes.get(arguments[0]);
                  case "setAttribute" -> attributes.put(arguments[0], arguments[1]);
                  default -> throw new AssertionError(method);
                });
  }

  private static WebApplication start() throws Exception {
    return WebApplication.startTwo(
        Deployment.of().withScheme("staff").start(),
        servlet("plain", Plain.class, "/plain", Map.of())
            .andThen(servlet("permitted", Permitted.class, "/permitted", Map.of())));
  }
}
