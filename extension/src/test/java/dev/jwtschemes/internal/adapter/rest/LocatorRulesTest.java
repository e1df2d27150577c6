package dev.jwtschemes.internal.adapter.rest;

import static dev.jwtschemes.internal.adapter.rest.RestApplication.token;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import org.junit.jupiter.api.Test;

/** The rules of locators that led to a sub-resource. */
class LocatorRulesTest extends LocatorSuite {

  /** Two recursive locators, one of them guarded. */
  @Path("tree")
  public static class Node {
    @Path("{id: [0-9]+}")
    public Node byId() {
      return this;
    }

    @Path("{name: [a-z]+}")
    @RolesAllowed(ADMIN)
    public Node byName() {
      return this;
    }

    @GET
    public String get() {
      return "node";
    }
  }

  @Test
  void locator_is_told_by_the_name_of_its_parameter() {
    try (RestApplication application = of(Node.class)) {
      assertThat(application.get("/tree/1/2/3")).isEqualTo(200);
      assertThat(application.get("/tree/1/a/3")).isEqualTo(401);
      assertThat(application.get("/tree/1/a/3", token("staff", ADMIN))).isEqualTo(200);
      assertThat(application.get("/tree/a")).isEqualTo(401);
    }
  }

  @Test
  void two_recursive_locators_are_cheap_at_the_depth_that_took_the_server_down() {
    try (RestApplication application = of(Node.class)) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> {
            assertThat(application.get("/tree" + "/1/a".repeat(12))).isEqualTo(401);
            assertThat(application.get("/tree" + "/1/a".repeat(60))).isEqualTo(403);
            assertThat(application.get("/tree" + "/1".repeat(400))).isEqualTo(403);
          });
    }
  }

  @Path("links")
  public static class Linked {
    @Path("children/{id}")
    public Linked child() {
      return this;
    }

    @Path("links/{id}")
    @RolesAllowed(ADMIN)
    public Linked link() {
      return this;
    }

    @GET
    public String get() {
      return "linked";
    }
  }

  @Test
  void locators_are_told_by_their_text() {
    try (RestApplication application = of(Linked.class)) {
      assertThat(application.get("/links" + "/children/links".repeat(18))).isEqualTo(200);
      assertThat(application.get("/links" + "/links/children".repeat(18))).isEqualTo(401);
      assertThat(application.get("/links/children/1/links/2")).isEqualTo(401);
    }
  }

  @Test
  void too_deep_is_denied() {
    try (RestApplication application = of(Linked.class)) {
      assertThat(application.get("/links" + "/children/1".repeat(64))).isEqualTo(200);
      assertThat(application.get("/links" + "/children/1".repeat(65))).isEqualTo(403);
    }
  }

  @Test
  void depth_that_a_client_chooses_does_not_close_the_application() {
    try (RestApplication application =
        deployed(
            RestApplication.plan().with("jwt-schemes.validation", "fail"),
            new RestApplication.Listed(Set.of(Unguarded.class), Set.of()))) {
      assertThat(application.get("/unguarded" + "/1".repeat(65))).isEqualTo(403);
      assertThat(application.get("/unguarded/1")).isEqualTo(200);
      assertThat(application.findings()).noneMatch(line -> line.startsWith("JWTS-213"));
    }
  }

  @Path("unguarded")
  public static class Unguarded {
    @Path("{id}")
    public Unguarded child() {
      return this;
    }

    @GET
    @PermitAll
    public String get() {
      return "unguarded";
    }
  }

  @Path("empty")
  public static class EmptyParameter {
    @Path("v{ver: [0-9]*}/items")
    @RolesAllowed(ADMIN)
    public Leaf versions() {
      return new Leaf();
    }

    @Path("{name}/items")
    public Leaf named() {
      return new Leaf();
    }
  }

  @Test
  void parameter_may_be_empty() {
    try (RestApplication application = of(EmptyParameter.class)) {
      assertThat(application.get("/empty/v/items")).isEqualTo(401);
      assertThat(application.get("/empty/v1/items")).isEqualTo(401);
      assertThat(application.get("/empty/x/items")).isEqualTo(200);
      assertThat(application.get("/empty/vx/items")).isEqualTo(200);
    }
  }

  @Path("tricks")
  public static class Tricks {
    @Path("open/{id}")
    public Leaf open() {
      return new Leaf();
    }

    @Path("shut/{id}")
    @RolesAllowed(ADMIN)
    public Leaf shut() {
      return new Leaf();
    }

    @Path("{any}/{id}")
    public Leaf other() {
      return new Leaf();
    }
  }

  @Test
  void spelling_of_the_path_opens_nothing() {
    try (RestApplication application = of(Tricks.class)) {
      for (String path :
          new String[] {
            "/tricks/shut/1",
            "/tricks/shut;x=/open/1",
            "/tricks;a/shut;b=c/1;d",
            "/tricks/shut/a%2Fb",
            "/tricks/shut/%C3%A9",
            "/tricks/shut/1/open/1",
            "/tricks/shut/1/../../open/1",
            "/tricks/shut/open",
            "/tricks/shut/;",
            "/tricks/shut/1/",
            "/tricks/shut/1//",
            "/tricks//shut/1",
            "/tricks/./shut/1",
            "/tricks/%73hut/1",
          }) {
        int status = application.get(path);
        // Where the open locator was matched its own sub-resource answers; never the guarded one's.
        assertThat(status).as(path).isIn(401, 404, 200);
        if (status == 200) {
          assertThat(path).doesNotStartWith("/tricks/shut").doesNotStartWith("/tricks;a/shut");
        }
      }
      assertThat(application.get("/tricks/open/shut")).isEqualTo(200);
      assertThat(application.get("/tricks/x/shut")).isEqualTo(200);
    }
  }

  @Test
  void long_paths_are_cheap() {
    try (RestApplication application = of(Tricks.class)) {
      assertTimeoutPreemptively(
          Duration.ofSeconds(20),
          () -> {
            assertThat(application.get("/tricks/shut/1" + "/".repeat(16_000))).isIn(401, 404);
            assertThat(application.get("/tricks/shut/1" + "/a".repeat(8_000))).isEqualTo(401);
            assertThat(application.get("/tricks/shut/1" + ";a".repeat(8_000))).isEqualTo(401);
            assertThat(application.get("/tricks/shut/1/" + "%2F".repeat(5_000))).isEqualTo(401);
          });
    }
  }

  @Path("types")
  public static class OtherTypes {
    @Path("later")
    @DenyAll
    public CompletionStage<Leaf> later() {
      return CompletableFuture.completedFuture(new Leaf());
    }

    @Path("class")
    @DenyAll
    public Class<Leaf> byClass() {
      return Leaf.class;
    }

    @Path("{leaf}")
    public Leaf leaf() {
      return new Leaf();
    }
  }

  @Test
  void type_of_a_locator_says_nothing() {
    try (RestApplication application = of(OtherTypes.class)) {
      assertThat(application.get("/types/later")).isEqualTo(403);
      assertThat(application.get("/types/class")).isEqualTo(403);
      assertThat(application.get("/types/x")).isEqualTo(200);
    }
  }

  @Path("groups")
  public static class Groups {
    @Path("{id: (.*)}/z")
    @RolesAllowed(ADMIN)
    public Leaf guarded() {
      return new Leaf();
    }

    @Path("{id}")
    public Leaf open() {
      return new Leaf();
    }
  }

  @Test
  void expression_with_groups_does_not_mislead() {
    try (RestApplication application = of(Groups.class)) {
      assertThat(application.get("/groups/a/q/z/q")).isEqualTo(401);
      assertThat(application.get("/groups/a/z")).isEqualTo(401);
    }
  }

  public abstract static class Declared {
    @Path("sub")
    public abstract Leaf sub();

    @Path("other")
    public Leaf other() {
      return new Leaf();
    }
  }

  @Path("inherited")
  public static class Guarding extends Declared {
    @Override
    @RolesAllowed(ADMIN)
    public Leaf sub() {
      return new Leaf();
    }
  }

  @Test
  void rule_of_the_overriding_locator() {
    try (RestApplication application = of(Guarding.class)) {
      assertThat(application.get("/inherited/sub")).isEqualTo(401);
      assertThat(application.get("/inherited/other")).isEqualTo(200);
    }
  }
}
