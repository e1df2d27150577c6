package dev.jwtschemes.internal.adapter.security;

import static dev.jwtschemes.internal.adapter.security.WebApplication.servlet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.cdi.OwnMechanism;
import dev.jwtschemes.internal.deployment.Deployment;
import io.undertow.servlet.api.DeploymentInfo;
import io.undertow.servlet.handlers.ServletRequestContext;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/**
 * Servlets of an application with a login of its own, whose schemes were lost: no server refuses
 * callers by annotations of their classes.
 */
class LostServletRulesTest {

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

  /** Its own rule is none; it leads to one. */
  public static class Forwarding extends Open {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws ServletException, IOException {
      RequestDispatcher denied = request.getServletContext().getNamedDispatcher("denied");
      denied.forward(request, response);
    }
  }

  @Test
  void rule_of_a_servlet_is_enforced() throws Exception {
    try (WebApplication web = start(all())) {
      assertThat(web.get("/open")).isEqualTo(200);
      assertThat(web.get("/denied")).isEqualTo(403);
      assertThat(web.get("/roles")).isEqualTo(500);
      assertThat(web.log())
          .contains("JWTS-392 " + Denied.class.getName() + ": ")
          .doesNotContain("JWTS-392 " + Roles.class.getName());
    }
  }

  @Test
  void rule_of_a_servlet_is_enforced_after_a_named_dispatch() throws Exception {
    try (WebApplication web = start(all())) {
      assertThat(web.get("/forwarding")).isEqualTo(403);
    }
  }

  @Test
  void servlets_without_rules_are_left_to_the_server() throws Exception {
    try (WebApplication web = start(servlet("open", Open.class, "/open", Map.of()))) {
      assertThat(web.get("/open")).isEqualTo(200);
      assertThat(web.log()).doesNotContain("JWTS-392");
    }
  }

  @Test
  void callers_that_the_server_knows_to_have_the_role_pass() throws Exception {
    try (WebApplication web = start(all().andThen(LostServletRulesTest::asClerk))) {
      assertThat(web.get("/roles")).isEqualTo(200);
      assertThat(web.log()).doesNotContain("JWTS-392");
    }
  }

  /** As a server does whose constraint let the caller pass. */
  private static void asClerk(DeploymentInfo info) {
    info.addInnerHandlerChainWrapper(
        next ->
            exchange -> {
              var context = exchange.getAttachment(ServletRequestContext.ATTACHMENT_KEY);
              context.setServletRequest(
                  new HttpServletRequestWrapper((HttpServletRequest) context.getServletRequest()) {
                    @Override
                    public boolean isUserInRole(String role) {
                      return role.equals("clerk");
                    }
                  });
              next.handleRequest(exchange);
            });
  }

  private static Consumer<DeploymentInfo> all() {
    return servlet("open", Open.class, "/open", Map.of())
        .andThen(servlet("roles", Roles.class, "/roles", Map.of()))
        .andThen(servlet("denied", Denied.class, "/denied", Map.of()))
        .andThen(servlet("forwarding", Forwarding.class, "/forwarding", Map.of()));
  }

  private static WebApplication start(Consumer<DeploymentInfo> servlets) throws ServletException {
    return WebApplication.start(Deployment.of(OwnMechanism.class).start(), servlets);
  }
}
