package dev.jwtschemes.internal.adapter.security;

import static dev.jwtschemes.internal.adapter.security.WebApplication.servlet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.internal.deployment.Deployment;
import io.undertow.server.handlers.accesslog.AccessLogHandler;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

/** The attributes of refused requests in Undertow's access log, which is WildFly's. */
class AccessLogTest {
  private static final String PATTERN =
      "\"%r\" %s %{r,dev.jwtschemes.reason} %{r,dev.jwtschemes.decision}";

  private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

  @JwtScheme("staff")
  public static class Clerks extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getWriter().write("clerks");
    }
  }

  public static class Open extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getWriter().write("open");
    }
  }

  @Test
  void refused_request_has_reason_and_id_and_another_has_neither() throws Exception {
    Consumer<DeploymentInfo> registrations =
        info ->
            info.addInitialHandlerChainWrapper(
                next ->
                    new AccessLogHandler(
                        next, lines::add, PATTERN, AccessLogTest.class.getClassLoader()));
    try (WebApplication web =
        WebApplication.start(
            Deployment.of().withScheme("staff").start(),
            registrations
                .andThen(servlet("clerks", Clerks.class, "/clerks", Map.of()))
                .andThen(servlet("open", Open.class, "/open", Map.of())))) {
      assertThat(web.get("/clerks")).isEqualTo(401);
      assertThat(lines.poll(30, TimeUnit.SECONDS))
          .matches("\"GET /clerks HTTP/1\\.1\" 401 no-token [a-z2-7]{12}");
      assertThat(web.get("/open")).isEqualTo(200);
      assertThat(lines.poll(30, TimeUnit.SECONDS)).isEqualTo("\"GET /open HTTP/1.1\" 200 - -");
    }
  }
}
