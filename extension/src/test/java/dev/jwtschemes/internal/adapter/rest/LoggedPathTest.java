package dev.jwtschemes.internal.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.junit.jupiter.api.Test;

/** The path of a request in the log. */
class LoggedPathTest extends RestSuite {

  @Path("orders/{id}")
  public static class Orders {
    @GET
    @RolesAllowed("admin")
    public String get() {
      return "order";
    }
  }

  @Test
  void matrix_parameters_are_not_logged() {
    try (RestApplication application = of(Orders.class)) {
      assertThat(application.get("/orders;access=0a1b2c/7%3B1;jsessionid=3d4e5f")).isEqualTo(401);
      assertThat(application.log())
          .contains("401 no-token: 'GET' '/orders/7;1'")
          .doesNotContain("0a1b2c", "3d4e5f");
    }
  }
}
