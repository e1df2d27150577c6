package dev.jwtschemes.internal.adapter.security;

import static dev.jwtschemes.internal.adapter.security.WebApplication.filter;
import static dev.jwtschemes.internal.adapter.security.WebApplication.servlet;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.deployment.Deployment;
import io.undertow.servlet.api.DeploymentInfo;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.Filter;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.glassfish.jersey.servlet.ServletContainer;
import org.jboss.resteasy.plugins.server.servlet.FilterDispatcher;
import org.jboss.resteasy.plugins.server.servlet.HttpServletDispatcher;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** JAX-RS runtimes that are registered as servlet filters. */
class RestFilterTest {

  @Path("vault")
  public static class Vault {
    @GET
    public String open() {
      return "reached";
    }

    @GET
    @Path("roles")
    @RolesAllowed("admin")
    public String roles() {
      return "reached";
    }

    @GET
    @Path("denied")
    @DenyAll
    public String denied() {
      return "reached";
    }

    @Path("sub")
    public Sub sub() {
      return new Sub();
    }
  }

  public static class Sub {
    @GET
    @RolesAllowed("admin")
    public String get() {
      return "reached";
    }
  }

  public static class Loaded extends Application {
    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(Vault.class);
    }
  }

  public static class NotLoaded extends Loaded {
    @Override
    public Map<String, Object> getProperties() {
      return Map.of(
          "jakarta.ws.rs.loadServices", false,
          "jersey.config.server.disableMetainfServicesLookup", true);
    }
  }

  /** Of the application's own, below that of the runtime. */
  public static class OwnDispatcher extends FilterDispatcher {}

  public static class OwnServlet extends HttpServletDispatcher {
    private static final long serialVersionUID = 1L;
  }

  /** A servlet of a runtime with a rule of its own. */
  @DenyAll
  public static class DeniedServlet extends HttpServletDispatcher {
    private static final long serialVersionUID = 1L;
  }

  public static class Page extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response)
        throws IOException {
      response.getWriter().print(request.getMethod());
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {FilterDispatcher.class, OwnDispatcher.class, ServletContainer.class})
  void runtime_that_loaded_the_feature_is_served(Class<? extends Filter> type) throws Exception {
    try (WebApplication web = start(rest(type, Loaded.class))) {
      assertThat(web.get("/vault")).isEqualTo(200);
      assertThat(web.get("/vault/roles")).isEqualTo(401);
      assertThat(web.get("/vault/denied")).isEqualTo(403);
      assertThat(web.get("/vault/sub")).isEqualTo(401);
    }
  }

  @ParameterizedTest
  @ValueSource(classes = {FilterDispatcher.class, OwnDispatcher.class, ServletContainer.class})
  void runtime_that_did_not_load_the_feature_is_answered_500_with_reason(
      Class<? extends Filter> type) throws Exception {
    try (WebApplication web = start(rest(type, NotLoaded.class))) {
      assertThat(web.get("/vault")).isEqualTo(500);
      assertThat(web.get("/vault/roles")).isEqualTo(500);
      assertThat(web.get("/vault/denied")).isEqualTo(500);
      assertThat(web.get("/vault/sub")).isEqualTo(500);
      assertThat(web.log())
          .contains(
              "500 enforcement-missing: 'GET' '/vault', no scheme chosen of []: the JAX-RS filter of this library is not registered for dev.jwtschemes.internal.adapter.security.RestFilterTest$NotLoaded");
    }
  }

  @Test
  void proof_of_a_servlet_is_none_of_a_filter() throws Exception {
    Consumer<DeploymentInfo> servlet = servletOf(HttpServletDispatcher.class, Loaded.class);
    try (WebApplication web = start(servlet)) {
      assertThat(web.get("/vault/roles")).isEqualTo(401);
    }
    try (WebApplication web =
        start(servlet.andThen(rest(FilterDispatcher.class, NotLoaded.class)))) {
      assertThat(web.get("/vault/roles")).isEqualTo(500);
    }
  }

  @Test
  void servlet_that_extends_a_runtimes_needs_the_proof_and_keeps_its_own_rule() throws Exception {
    try (WebApplication web = start(servletOf(OwnServlet.class, Loaded.class))) {
      assertThat(web.get("/vault")).isEqualTo(200);
      assertThat(web.get("/vault/denied")).isEqualTo(403);
    }
    try (WebApplication web = start(servletOf(OwnServlet.class, NotLoaded.class))) {
      assertThat(web.get("/vault/denied")).isEqualTo(500);
    }
    try (WebApplication web = start(servletOf(DeniedServlet.class, Loaded.class))) {
      assertThat(web.get("/vault")).isEqualTo(403);
    }
  }

  @Test
  void page_after_the_filter_is_served_once_the_proof_is_there() throws Exception {
    Consumer<DeploymentInfo> page = servlet("page", Page.class, "/page", Map.of());
    try (WebApplication web = start(page.andThen(rest(FilterDispatcher.class, Loaded.class)))) {
      assertThat(web.get("/page")).isEqualTo(200);
    }
    try (WebApplication web = start(page)) {
      assertThat(web.get("/page")).isEqualTo(200);
    }
  }

  private static Consumer<DeploymentInfo> servletOf(
      Class<? extends Servlet> type, Class<? extends Application> application) {
    return servlet("rest", type, "/*", Map.of("jakarta.ws.rs.Application", application.getName()));
  }

  private static Consumer<DeploymentInfo> rest(
      Class<? extends Filter> type, Class<? extends Application> application) {
    return filter("rest", type, Map.of("jakarta.ws.rs.Application", application.getName()));
  }

  private static WebApplication start(Consumer<DeploymentInfo> registrations)
      throws ServletException {
    return WebApplication.start(Deployment.of().withScheme("staff").start(), registrations);
  }
}
