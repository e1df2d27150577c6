package dev.jwtschemes.internal.openapi;

import static dev.jwtschemes.internal.openapi.Documents.add;
import static dev.jwtschemes.internal.openapi.Documents.document;
import static dev.jwtschemes.internal.openapi.Documents.filtered;
import static dev.jwtschemes.internal.openapi.Documents.operation;
import static dev.jwtschemes.internal.openapi.Documents.plan;
import static dev.jwtschemes.internal.openapi.Documents.responses;
import static dev.jwtschemes.internal.openapi.Documents.schemes;
import static dev.jwtschemes.internal.openapi.Documents.security;
import static dev.jwtschemes.internal.openapi.Documents.text;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.openapi.JwtSchemesFilter;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Singleton;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HEAD;
import jakarta.ws.rs.OPTIONS;
import jakarta.ws.rs.PATCH;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;
import org.junit.jupiter.api.Test;

/** Documents of an application on Weld, as its rules have them described. */
class SecurityDescriptionTest {

  @Path("orders")
  @Singleton
  public static class Orders {
    @GET
    @PermitAll
    public void open() {}

    @POST
    @RolesAllowed({"clerk", "admin"})
    public void roles() {}

    @PUT
    @JwtScheme("partner")
    public void scheme() {}

    @DELETE
    @DenyAll
    public void denied() {}

    @PATCH
    @JwtScheme("staff")
    @JwtScheme("partner")
    public void alternatives() {}

    @HEAD
    @PermitAll
    @JwtScheme("staff")
    public void optional() {}

    @OPTIONS
    @RolesAllowed("**")
    public void anyCaller() {}

    @GET
    @Path("{id: [0-9]{1,3}}/lines")
    @RolesAllowed("clerk")
    public void template() {}
  }

  /** Two methods of one request, with different rules. */
  @Path("kinds")
  @Singleton
  public static class Kinds {
    @GET
    @PermitAll
    public void text() {}

    @GET
    @RolesAllowed("clerk")
    public void json() {}
  }

  @Path("trees/{tree}")
  @Singleton
  public static class Tree {
    @Path("leaf/")
    public Object leaf() {
      return this;
    }
  }

  /** A scheme that is added while the application runs. */
  @Path("later")
  @Singleton
  public static class Later {
    @GET
    @JwtScheme("later")
    @RolesAllowed("clerk")
    public void alone() {}

    @PUT
    @JwtScheme("later")
    @JwtScheme("staff")
    public void alternative() {}
  }

  @Path("/")
  @Singleton
  public static class Root {
    @GET
    @RolesAllowed("clerk")
    public void index() {}

    @GET
    @Path("{any}")
    @PermitAll
    public void any() {}
  }

  @Test
  void requirements_follow_the_rules() {
    try (Deployment deployment = plan(Orders.class).start()) {
      OpenAPI document = filtered("/api/orders", HttpMethod.values());
      assertThat(security(document, "/api/orders", HttpMethod.GET)).isEqualTo("null");
      assertThat(security(document, "/api/orders", HttpMethod.POST))
          .isEqualTo("[{staff=[admin, clerk]}]");
      assertThat(security(document, "/api/orders", HttpMethod.PUT)).isEqualTo("[{partner=[]}]");
      assertThat(security(document, "/api/orders", HttpMethod.DELETE)).isEqualTo("null");
      assertThat(security(document, "/api/orders", HttpMethod.PATCH))
          .isEqualTo("[{staff=[]}, {partner=[]}]");
      assertThat(security(document, "/api/orders", HttpMethod.HEAD)).isEqualTo("[{}, {staff=[]}]");
      assertThat(security(document, "/api/orders", HttpMethod.OPTIONS)).isEqualTo("[{staff=[]}]");
      assertThat(security(document, "/api/orders", HttpMethod.TRACE)).isEqualTo("null");
      assertThat(deployment.refusal()).isEmpty();
    }
  }

  @Test
  void responses_come_with_their_headers() {
    try (Deployment deployment = plan(Orders.class).start()) {
      OpenAPI document = filtered("/orders", HttpMethod.GET, HttpMethod.POST, HttpMethod.DELETE);
      assertThat(responses(document, "/orders", HttpMethod.GET)).isEmpty();
      assertThat(responses(document, "/orders", HttpMethod.POST))
          .containsExactly("401 [WWW-Authenticate]", "403 [WWW-Authenticate]", "503 [Retry-After]");
      assertThat(responses(document, "/orders", HttpMethod.DELETE)).containsExactly("403 []");
      assertThat(deployment.refusal()).isEmpty();
    }
  }

  @Test
  void what_is_written_by_hand_wins() {
    try (Deployment deployment = plan(Orders.class).start()) {
      OpenAPI document = document("/orders", HttpMethod.POST, HttpMethod.GET);
      Operation post = operation(document, "/orders", HttpMethod.POST);
      SecurityScheme own = OASFactory.createSecurityScheme().type(SecurityScheme.Type.MUTUALTLS);
      document.setComponents(OASFactory.createComponents().addSecurityScheme("staff", own));
      document.setSecurity(List.of(OASFactory.createSecurityRequirement().addScheme("staff")));
      post.setSecurity(List.of());
      post.setResponses(
          OASFactory.createAPIResponses()
              .addAPIResponse("401", OASFactory.createAPIResponse().description("mine"))
              .addAPIResponse("5XX", OASFactory.createAPIResponse().description("mine too")));
      new JwtSchemesFilter().filterOpenAPI(document);
      assertThat(schemes(document).get("staff")).isSameAs(own);
      assertThat(security(document, "/orders", HttpMethod.POST)).isEqualTo("[]");
      assertThat(security(document, "/orders", HttpMethod.GET)).isEqualTo("[]");
      assertThat(responses(document, "/orders", HttpMethod.POST))
          .containsExactly("401 []", "403 [WWW-Authenticate]", "5XX []");
      assertThat(deployment.refusal()).isEmpty();
    }
  }

  @Test
  void paths_are_found_below_whatever_comes_before_them() {
    try (Deployment deployment = plan(Orders.class, Root.class).start()) {
      for (String before : List.of("", "/api", "/shop/api/v1")) {
        OpenAPI document = document(before + "/orders", HttpMethod.POST);
        add(document, before + "/orders/{number}/lines", HttpMethod.GET);
        add(document, before.isEmpty() ? "/" : before, HttpMethod.GET);
        add(document, before + "/{any}", HttpMethod.GET);
        new JwtSchemesFilter().filterOpenAPI(document);
        assertThat(security(document, before + "/orders/{number}/lines", HttpMethod.GET))
            .isEqualTo("[{staff=[clerk]}]");
        assertThat(security(document, before.isEmpty() ? "/" : before, HttpMethod.GET))
            .isEqualTo("[{staff=[clerk]}]");
        assertThat(security(document, before + "/{any}", HttpMethod.GET)).isEqualTo("null");
      }
      assertThat(deployment.refusal()).isEmpty();
    }
  }

  /** Two rules of one request, and sub-resources: without a requirement they would read as open. */
  @Test
  void where_the_rule_is_not_clear_a_token_may_be_needed() {
    try (Deployment deployment = plan(Kinds.class, Tree.class).start()) {
      OpenAPI document = document("/api/kinds", HttpMethod.GET);
      add(document, "/api/trees/{id}/leaf", HttpMethod.DELETE);
      add(document, "/api/trees/{id}/leaf/{number}", HttpMethod.DELETE);
      add(document, "/api/trees/{id}/leaves", HttpMethod.DELETE);
      new JwtSchemesFilter().filterOpenAPI(document);
      for (String path : List.of("/api/trees/{id}/leaf", "/api/trees/{id}/leaf/{number}")) {
        assertThat(security(document, path, HttpMethod.DELETE)).isEqualTo("[{}, {jwt=[]}]");
      }
      assertThat(security(document, "/api/kinds", HttpMethod.GET)).isEqualTo("[{}, {jwt=[]}]");
      assertThat(security(document, "/api/trees/{id}/leaves", HttpMethod.DELETE)).isEqualTo("null");
      assertThat(text(schemes(document), "jwt")).isEqualTo("http bearer JWT null null null");
      assertThat(deployment.refusal()).isEmpty();
    }
  }

  @Test
  void what_is_not_known_is_not_described() {
    try (Deployment deployment = plan(Orders.class).start()) {
      assertThat(security(filtered("/other", HttpMethod.GET), "/other", HttpMethod.GET))
          .isEqualTo("null");
      assertThat(deployment.refusal()).isEmpty();
    }
  }

  @Test
  void an_older_version_has_no_roles_in_requirements() {
    try (Deployment deployment = plan(Orders.class).start()) {
      OpenAPI document = document("/orders", HttpMethod.POST).openapi("3.0.3");
      new JwtSchemesFilter().filterOpenAPI(document);
      assertThat(security(document, "/orders", HttpMethod.POST)).isEqualTo("[{staff=[]}]");
      assertThat(deployment.refusal()).isEmpty();
    }
  }

  /** Roles say which operations are worth an attacker's while. */
  @Test
  void roles_are_left_out_if_that_is_configured() {
    try (Deployment deployment =
        plan(Orders.class).with("jwt-schemes.openapi", "schemes").start()) {
      OpenAPI document = filtered("/orders", HttpMethod.POST, HttpMethod.PATCH);
      assertThat(security(document, "/orders", HttpMethod.POST)).isEqualTo("[{staff=[]}]");
      assertThat(security(document, "/orders", HttpMethod.PATCH))
          .isEqualTo("[{staff=[]}, {partner=[]}]");
      assertThat(responses(document, "/orders", HttpMethod.POST))
          .containsExactly("401 [WWW-Authenticate]", "403 [WWW-Authenticate]", "503 [Retry-After]");
      assertThat(schemes(document).keySet()).containsExactlyInAnyOrder("partner", "staff");
      assertThat(deployment.refusal()).isEmpty();
    }
  }

  @Test
  void nothing_is_added_where_it_is_off() {
    try (Deployment deployment = plan(Orders.class).with("jwt-schemes.openapi", "off").start()) {
      OpenAPI document = filtered("/orders", HttpMethod.POST);
      assertThat(security(document, "/orders", HttpMethod.POST)).isEqualTo("null");
      assertThat(responses(document, "/orders", HttpMethod.POST)).isEmpty();
      assertThat(document.getComponents()).isNull();
      assertThat(deployment.refusal()).isEmpty();
    }
  }

  /** An empty list would say that the operation is open. */
  @Test
  void an_operation_whose_schemes_are_not_registered_is_not_open() {
    try (Deployment deployment = plan(Later.class).start()) {
      OpenAPI document = filtered("/later", HttpMethod.GET, HttpMethod.PUT);
      assertThat(security(document, "/later", HttpMethod.GET)).isEqualTo("[{jwt=[clerk]}]");
      assertThat(security(document, "/later", HttpMethod.PUT)).isEqualTo("[{staff=[]}]");
      assertThat(text(schemes(document), "jwt")).isEqualTo("http bearer JWT null null null");
      assertThat(deployment.refusal()).isEmpty();
    }
  }

  @Test
  void of_many_schemes_none_is_named() {
    Deployment.Plan plan = plan(Orders.class).with("jwt-schemes.default", "*");
    for (int i = 1; i <= 7; i++) {
      plan.withScheme("tenant-" + i);
    }
    try (Deployment deployment = plan.start()) {
      OpenAPI document = filtered("/orders", HttpMethod.POST, HttpMethod.PUT);
      assertThat(security(document, "/orders", HttpMethod.POST))
          .isEqualTo("[{jwt=[admin, clerk]}]");
      assertThat(security(document, "/orders", HttpMethod.PUT)).isEqualTo("[{partner=[]}]");
      assertThat(schemes(document).keySet()).containsExactlyInAnyOrder("jwt", "partner");
      assertThat(deployment.refusal()).isEmpty();
    }
  }
}
