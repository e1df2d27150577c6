package dev.jwtschemes.internal.adapter.security;

import static dev.jwtschemes.internal.adapter.security.WebApplication.servlet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.deployment.Deployment;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Includes of servlets with a rule, by a servlet of the same application and of another one. */
class IncludeTest {

  public static class Open extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws ServletException, IOException {
      response.getWriter().print("reached");
    }
  }

  @RolesAllowed("clerk")
  public static class Roles extends Open {
    private static final long serialVersionUID = 1L;
  }

  @DenyAll
  public static class Denied extends Open {
    private static final long serialVersionUID = 1L;
  }

  /** Includes what the query says: a path, or the name of a servlet, of the application at /. */
  public static class Including extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws ServletException, IOException {
      String to = request.getQueryString();
      ServletContext context = request.getServletContext().getContext("/");
      RequestDispatcher dispatcher =
          to.startsWith("/") ? context.getRequestDispatcher(to) : context.getNamedDispatcher(to);
      dispatcher.include(request, response);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/roles", "/denied", "roles", "denied"})
  void servlet_with_a_rule_is_not_reached_from_another_application(String to) throws Exception {
    try (WebApplication web = start()) {
      assertThat(web.answer("/other?" + to).body()).doesNotContain("reached");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/open", "open"})
  void servlet_without_rule_is_reached_from_another_application(String to) throws Exception {
    try (WebApplication web = start()) {
      assertThat(web.answer("/other?" + to).body()).isEqualTo("reached");
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"/denied", "denied"})
  void servlet_that_includes_answers_for_the_others_of_its_application(String to) throws Exception {
    try (WebApplication web = start()) {
      assertThat(web.answer("/including?" + to).body()).isEqualTo("reached");
    }
  }

  private static WebApplication start() throws ServletException {
    Consumer<DeploymentInfo> servlets =
        servlet("open", Open.class, "/open", Map.of())
            .andThen(servlet("roles", Roles.class, "/roles", Map.of()))
            .andThen(servlet("denied", Denied.class, "/denied", Map.of()))
            .andThen(servlet("including", Including.class, "/including", Map.of()));
    return WebApplication.start(
        Deployment.of().withScheme("staff").start(), servlets, Including.class);
  }
}
