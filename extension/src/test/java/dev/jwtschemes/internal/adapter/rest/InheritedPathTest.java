package dev.jwtschemes.internal.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;

/**
 * RESTEasy shows the class or interface that has the path, whatever class the Application lists:
 * what is reported is about the listed one.
 */
class InheritedPathTest extends RestSuite {
  private static final String HERE = InheritedPathTest.class.getName() + "$";

  @Path("base")
  public abstract static class Base {
    @GET
    public String get() {
      return "";
    }

    @GET
    @Path("kept")
    @RolesAllowed("admin")
    public String kept() {
      return "";
    }
  }

  public static class Guarded extends Base {
    @Override
    @DenyAll
    public String get() {
      return "";
    }
  }

  @Test
  void method_of_an_abstract_superclass_has_the_rule_of_the_listed_class() {
    try (RestApplication application = of(Guarded.class)) {
      assertThat(application.get("/base")).isEqualTo(403);
      assertThat(application.findings()).isEmpty();
    }
  }

  @Path("base")
  public static class Concrete {
    @GET
    public String get() {
      return "";
    }

    @GET
    @Path("kept")
    @RolesAllowed("admin")
    public String kept() {
      return "";
    }
  }

  public static class Heir extends Concrete {
    @Override
    @DenyAll
    public String get() {
      return "";
    }
  }

  @Test
  void method_of_a_superclass_that_is_not_listed_has_the_rule_of_the_listed_class() {
    try (RestApplication application = of(Heir.class)) {
      assertThat(application.get("/base")).isEqualTo(403);
      assertThat(application.findings()).isEmpty();
    }
  }

  @Path("api")
  public interface Api {
    @GET
    String get();

    @GET
    @Path("kept")
    @RolesAllowed("admin")
    String kept();
  }

  public static class Service implements Api {
    @Override
    @DenyAll
    public String get() {
      return "";
    }

    @Override
    public String kept() {
      return "";
    }
  }

  @Test
  void method_of_an_interface_has_the_rule_of_the_listed_object() {
    try (RestApplication application = ofObjects(new Service())) {
      assertThat(application.get("/api")).isEqualTo(403);
      assertThat(application.findings()).isEmpty();
    }
  }

  public static class Forgetful extends Base {}

  @Test
  void method_that_a_listed_class_inherits_without_a_rule_is_reported_there() {
    try (RestApplication application = of(Forgetful.class)) {
      assertThat(application.findings())
          .singleElement()
          .asString()
          .startsWith("JWTS-206 " + HERE + "Forgetful#get: ");
    }
  }

  @Test
  void superclass_that_is_listed_itself_is_reported() {
    try (RestApplication application = of(Concrete.class)) {
      assertThat(application.findings())
          .singleElement()
          .asString()
          .startsWith("JWTS-206 " + HERE + "Concrete#get: ");
    }
  }

  @RolesAllowed("admin")
  public static class Sibling extends Base {}

  @Test
  void sibling_of_a_listed_class_is_not_registered() {
    try (RestApplication application =
        deployed(
            RestApplication.plan(Sibling.class, Guarded.class),
            new RestApplication.Listed(Set.of(Guarded.class), Set.of()))) {
      assertThat(application.get("/base")).isEqualTo(403);
      assertThat(application.findings())
          .anyMatch(line -> line.startsWith("JWTS-214 " + HERE + "Sibling: "));
    }
  }
}
