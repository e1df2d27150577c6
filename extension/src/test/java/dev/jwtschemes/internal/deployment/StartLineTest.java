package dev.jwtschemes.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.SchemeSetup;
import dev.jwtschemes.internal.text.Text;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The one line about a start. */
class StartLineTest {
  private static final String PROBLEMS = "; problems are explained in docs/reference/problems.md";
  private static final String NONE = "; 0 resource methods (0 open, 0 protected, 0 denied)";

  @Path("orders")
  @Singleton
  public static class Orders {
    @GET
    @PermitAll
    public void open() {}

    @GET
    @PermitAll
    @JwtScheme("staff")
    @Path("optional")
    public void optional() {}

    @POST
    @RolesAllowed("clerk")
    public void roles() {}

    @PUT
    @JwtScheme("staff")
    public void authenticated() {}

    @DELETE
    @DenyAll
    public void denied() {}

    @GET
    @Path("plain")
    public void unannotated() {}
  }

  @Singleton
  public static class Partner {
    void add(@Observes SchemeSetup setup) {
      setup.add(
          SchemeDefinition.named("partner")
              .issuer("https://partner.example")
              .audiences("orders")
              .keyLocation("https://user:secret@partner.example/keys?token=secret")
              .build());
    }
  }

  @Test
  void names_the_scheme_its_keys_the_default_and_the_resources() {
    assertLine(
        Deployment.of(Orders.class).withScheme("staff"),
        "with 1 scheme: staff (configured key); default staff; 6 resource methods (3 open, 2"
            + " protected, 1 denied)"
            + PROBLEMS);
  }

  @Test
  void counts_methods_without_a_rule_as_the_setting_says() {
    assertLine(
        Deployment.of(Orders.class)
            .withScheme("staff")
            .with("jwt-schemes.unannotated", "authenticated"),
        "with 1 scheme: staff (configured key); default staff; 6 resource methods (2 open, 3"
            + " protected, 1 denied)"
            + PROBLEMS);
    assertLine(
        Deployment.of(Orders.class).withScheme("staff").with("jwt-schemes.unannotated", "deny"),
        "with 1 scheme: staff (configured key); default staff; 6 resource methods (2 open, 2"
            + " protected, 2 denied)"
            + PROBLEMS);
  }

  @Test
  void says_where_keys_come_from_without_user_and_query() {
    assertLine(
        Deployment.of(Partner.class)
            .withScheme("staff")
            .with("jwt-schemes.cloud.authority", "https://cloud.example/tenant")
            .with("jwt-schemes.cloud.verify.audiences", "orders"),
        "with 3 schemes: cloud (keys of https://cloud.example/tenant), partner (keys from"
            + " https://...@partner.example/keys?...), staff (configured key); no default"
            + NONE
            + PROBLEMS);
  }

  @Test
  void says_that_each_scheme_is_the_default() {
    assertLine(
        Deployment.of().withScheme("staff").with("jwt-schemes.default", "*"),
        "with 1 scheme: staff (configured key); each of them is the default" + NONE + PROBLEMS);
  }

  @Test
  void says_what_to_set_without_any_scheme() {
    assertLine(
        Deployment.of(),
        "without any scheme: set jwt-schemes.<name>.authority, or jwt-schemes.<name>.verify.issuer"
            + " and jwt-schemes.<name>.verify.publickey.location, or"
            + " mp.jwt.verify.publickey.location"
            + NONE
            + PROBLEMS);
  }

  @Test
  void names_ten_schemes_of_many() {
    Deployment.Plan plan = Deployment.of();
    IntStream.range(0, 12).forEach(i -> plan.withScheme("s" + i));
    try (Deployment deployment = plan.start()) {
      assertThat(deployment.startLines())
          .singleElement()
          .asString()
          .contains("with 12 schemes: s0 (configured key), s1 ", "s7 (configured key), ...; no");
    }
  }

  @Test
  void is_not_written_for_a_start_that_failed() {
    try (Deployment deployment =
        Deployment.of().withScheme("staff").with("jwt-schemes.default", "none").start()) {
      assertThat(deployment.refusal()).isPresent();
      assertThat(deployment.startLines()).isEmpty();
    }
  }

  @Test
  void waits_for_the_servlet_container_and_counts_what_it_shows() {
    Announced announced = new Announced();
    announced.announcement.awaitContainer();
    announced.announcement.started(announced::line);
    assertThat(announced.written).isZero();
    announced.announcement.shown(announced::line);
    announced.announcement.shown(announced::line);
    assertThat(announced.written).isEqualTo(1);
  }

  @Test
  void waits_for_the_start_where_the_container_shows_first() {
    Announced announced = new Announced();
    announced.announcement.awaitContainer();
    announced.announcement.shown(announced::line);
    assertThat(announced.written).isZero();
    announced.announcement.started(announced::line);
    assertThat(announced.written).isEqualTo(1);
  }

  private static final class Announced {
    private final Announcement announcement = new Announcement();
    private int written;

    private Text line() {
      written++;
      return Text.of("started");
    }
  }

  private static void assertLine(Deployment.Plan plan, String rest) {
    try (Deployment deployment = plan.start()) {
      assertThat(deployment.startLines())
          .containsExactly("INFO JWT Schemes (unpackaged) has started " + rest);
    }
  }
}
