package dev.jwtschemes.internal.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.internal.rule.AccessRule.Access;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.FilterRegistration;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Application;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ServletRulesTest {

  /** Liberty runs filters for a path that no servlet is mapped to, and says null. */
  @Test
  void request_that_no_servlet_serves_has_no_rule() {
    HttpServletMapping mapping = answering(HttpServletMapping.class, Map.of());
    HttpServletRequest request =
        answering(HttpServletRequest.class, Map.of("getHttpServletMapping", mapping));

    assertThat(ServletRules.own(request)).isEmpty();
    assertThat(ServletRules.isRest(request)).isFalse();
  }

  @Test
  void servlet_may_carry_a_role_beside_its_scheme() {
    assertThat(ServletRules.own(servedBy(Buyers.class, Buyers.class.getName())))
        .contains(new AccessRule(Access.ROLES, Set.of("buyer"), Set.of("partner")));
  }

  @Test
  void servlet_may_be_denied() {
    assertThat(ServletRules.own(servedBy(Closed.class, Closed.class.getName())))
        .contains(new AccessRule(Access.DENIED, Set.of(), Set.of()));
  }

  @Test
  void servlet_without_a_rule_needs_a_caller_where_the_server_wants_one() {
    HttpServletRequest request = servedBy(Plain.class, Plain.class.getName());

    assertThat(ServletRules.own(request)).isEmpty();
    assertThat(ServletRules.protectedByServer(request))
        .isEqualTo(AccessRule.authenticated(Set.of()));
  }

  /** Liberty's JAX-RS servlet bears the application's name. */
  @Test
  void jax_rs_is_recognized_on_liberty() {
    HttpServletRequest request =
        servedBy(Resources.class, "com.ibm.websphere.jaxrs.server.IBMRestServlet");

    assertThat(ServletRules.isRest(request)).isTrue();
    assertThat(ServletRules.own(request)).isEmpty();
  }

  /** Open Liberty 25.0.0.12 shows no class for the last one, which web.xml names. */
  @Test
  void jax_rs_is_recognized_on_liberty_by_the_name_of_the_application() {
    assertThat(ServletRules.isRest(servedBy(Application.class, null))).isTrue();
    assertThat(ServletRules.isRest(servedBy(Resources.class, null))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "com.ibm._jsp._x",
        "com.ibm.ws.jsp.webcontainerext.JSPExtensionServletWrapper",
        "com.ibm.ws.webcontainer.servlet.SimpleFileServlet",
        "io.openliberty.microprofile.metrics.internal.PublicMetricsRESTHandler"
      })
  void other_servlets_of_liberty_are_not_jax_rs(String className) {
    HttpServletRequest request = servedBy(Plain.class, className);

    assertThat(ServletRules.isRest(request)).isFalse();
    assertThat(ServletRules.protectedByServer(request))
        .isEqualTo(AccessRule.authenticated(Set.of()));
  }

  @Test
  void jax_rs_is_recognized_as_a_filter() {
    assertThat(ServletRules.isRest(filter("org.glassfish.jersey.servlet.ServletContainer")))
        .isTrue();
    assertThat(ServletRules.isRest(filter("org.apache.tomee.webservices.CXFJAXRSFilter"))).isTrue();
    assertThat(ServletRules.isRest(filter("io.openliberty.http.monitor.ServletFilter"))).isFalse();
    assertThat(ServletRules.isRest(filter(Plain.class.getName()))).isFalse();
    assertThat(ServletRules.isRest(answering(FilterRegistration.class, Map.of()))).isFalse();
  }

  @Test
  void jax_rs_is_recognized_as_a_servlet_of_cxf() {
    assertThat(
            ServletRules.isRest(
                servedBy(Plain.class, "org.apache.cxf.jaxrs.servlet.CXFNonSpringJaxrsServlet")))
        .isTrue();
  }

  private static FilterRegistration filter(String className) {
    return answering(FilterRegistration.class, Map.of("getClassName", className));
  }

  @JwtScheme("partner")
  @RolesAllowed("buyer")
  static final class Buyers {}

  @DenyAll
  static final class Closed {}

  static final class Plain {}

  @JwtScheme("partner")
  static final class Resources extends Application {}

  /** A request to the servlet that is named after a class, and made by another perhaps. */
  private static HttpServletRequest servedBy(Class<?> name, @Nullable String className) {
    var mapping = answering(HttpServletMapping.class, Map.of("getServletName", name.getName()));
    var registration =
        answering(
            ServletRegistration.class,
            className == null ? Map.of() : Map.of("getClassName", className));
    var context = answering(ServletContext.class, Map.of("getServletRegistration", registration));
    return answering(
        HttpServletRequest.class,
        Map.of("getHttpServletMapping", mapping, "getServletContext", context));
  }

  /** Answers these methods by name, every other with null. */
  private static <T> T answering(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answers.get(method.getName())));
  }
}
