package dev.jwtschemes.internal.deployment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.SchemeSetup;
import dev.jwtschemes.internal.cdi.DryDeployment;
import io.smallrye.config.PropertiesConfigSource;
import io.smallrye.config.SmallRyeConfigBuilder;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Observes;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Application;
import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.config.Config;
import org.junit.jupiter.api.Test;

/**
 * That it finds what a deployment finds is shown by each test that deploys: see {@link DryReport}.
 */
class DryDeploymentTest {
  private static final String STAFF = "jwt-schemes.staff.";

  @Path("orders")
  @RolesAllowed("clerk")
  static class Orders {
    @GET
    public String read() {
      return "";
    }

    @GET
    @Path("open")
    @PermitAll
    public String open() {
      return "";
    }

    @GET
    @Path("partner")
    @JwtScheme("partnr")
    public String partner() {
      return "";
    }
  }

  @ApplicationPath("api")
  @JwtScheme("stuff")
  static class Api extends Application {}

  static class Adding {
    void add(@Observes SchemeSetup setup) {}
  }

  @Test
  void says_who_gets_in_where() throws Exception {
    Map<String, Object> report = report(List.of(Orders.class), List.of(), Set.of());

    assertThat(report.get("resources"))
        .asList()
        .containsExactlyInAnyOrder(
            Map.of(
                "where",
                Orders.class.getName() + "#read",
                "requests",
                List.of("GET /orders"),
                "access",
                "protected",
                "roles",
                List.of("clerk"),
                "rule",
                "roles [clerk]",
                "schemes",
                List.of("staff")),
            Map.of(
                "where",
                Orders.class.getName() + "#open",
                "requests",
                List.of("GET /orders/open"),
                "access",
                "open",
                "roles",
                List.of(),
                "rule",
                "open",
                "schemes",
                List.of("staff")),
            Map.of(
                "where",
                Orders.class.getName() + "#partner",
                "requests",
                List.of("GET /orders/partner"),
                "access",
                "protected",
                "roles",
                List.of("clerk"),
                "rule",
                "roles [clerk]",
                "schemes",
                List.of("partnr")));
    assertThat(report)
        .containsEntry("schemes", List.of("staff"))
        .containsEntry("setup", false)
        .containsEntry("skipped", Map.of());
  }

  @Test
  void judges_classes_that_cdi_does_not_see_as_the_servlet_container_shows_them() throws Exception {
    assertThat(ids(report(List.of(), List.of(Orders.class, Api.class), Set.of())))
        .containsExactly(
            "JWTS-201 " + Api.class.getName(), "JWTS-201 " + Orders.class.getName() + "#partner");
  }

  @Test
  void does_not_judge_names_that_code_may_add_unless_they_are_given() throws Exception {
    List<Class<?>> classes = List.of(Orders.class, Adding.class);

    assertThat(report(classes, List.of(), Set.of())).containsEntry("setup", true);
    assertThat(ids(report(classes, List.of(), Set.of()))).isEmpty();
    assertThat(ids(report(classes, List.of(), Set.of("other"))))
        .contains("JWTS-201 " + Orders.class.getName() + "#partner");
    assertThat(ids(report(classes, List.of(), Set.of("partnr")))).isEmpty();
  }

  @Test
  void reports_a_library_outside_of_the_application() throws Exception {
    assertThat(
            ids(
                DryDeployment.report(
                    List.of(Orders.class), List.of(), config(), Optional.empty(), true, Set.of())))
        .contains("JWTS-301 the application");
  }

  @Test
  void reads_the_login_in_web_xml() throws Exception {
    String webXml =
        "<web-app><login-config><auth-method>FORM</auth-method></login-config></web-app>";

    assertThat(
            ids(
                DryDeployment.report(
                    List.of(Orders.class),
                    List.of(),
                    config(),
                    Optional.of(webXml.getBytes(UTF_8)),
                    false,
                    Set.of())))
        .contains("JWTS-390 WEB-INF/web.xml");
  }

  @Test
  void fails_on_a_web_xml_that_cannot_be_parsed() {
    assertThatThrownBy(
            () ->
                DryDeployment.report(
                    List.of(),
                    List.of(),
                    config(),
                    Optional.of("<web-app>".getBytes(UTF_8)),
                    false,
                    Set.of()))
        .isInstanceOf(IOException.class)
        .hasMessage("web.xml can't be parsed");
  }

  private static Map<String, Object> report(
      List<Class<?>> beans, List<Class<?>> all, Set<String> expected) throws IOException {
    return DryDeployment.report(beans, all, config(), Optional.empty(), false, expected);
  }

  private static List<String> ids(Map<String, Object> report) {
    return ((Collection<?>) report.getOrDefault("findings", List.of()))
        .stream()
            .map(each -> (Map<?, ?>) each)
            .map(each -> each.get("id") + " " + each.get("where"))
            .toList();
  }

  private static Config config() {
    return new SmallRyeConfigBuilder()
        .withSources(
            new PropertiesConfigSource(
                Map.of(
                    STAFF + "verify.issuer", "https://staff.example",
                    STAFF + "verify.audiences", "staff-service",
                    STAFF + "verify.publickey", TestKeys.publicPem()),
                "test",
                100))
        .build();
  }
}
