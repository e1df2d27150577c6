package dev.jwtschemes.internal.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.deployment.usage.Usages;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeclaredRequestTest {

  @Retention(RetentionPolicy.RUNTIME)
  @HttpMethod("PURGE")
  @interface Purge {}

  /** What a class of the application inherits from. */
  @Path("/stock/")
  public interface Stock {
    @GET
    @Path("{id: [0-9]+}/")
    String one();
  }

  @Path("ignored")
  public static class Base {}

  public static class Shelf extends Base implements Stock {
    @Override
    public String one() {
      return "";
    }
  }

  @Path("/")
  public static class Root {
    @POST
    public String post() {
      return "";
    }

    @Purge
    @Path("cache")
    public String purge() {
      return "";
    }
  }

  public static class SubResource {
    @GET
    public String get() {
      return "";
    }

    @DELETE
    @Path("items/{id}")
    public String delete() {
      return "";
    }
  }

  @Test
  void joins_the_paths_of_class_and_method() {
    assertThat(requests(Root.class))
        .containsExactlyInAnyOrder(Set.of("POST /"), Set.of("PURGE /cache"));
  }

  @Test
  void path_of_a_sub_resource_begins_where_the_locators_end() {
    assertThat(requests(SubResource.class))
        .containsExactlyInAnyOrder(Set.of("GET …/"), Set.of("DELETE …/items/{id}"));
  }

  @Test
  void reads_annotations_of_superclass_and_interface() {
    assertThat(requests(Shelf.class)).containsExactly(Set.of("GET /ignored/{id: [0-9]+}"));
  }

  private static List<Set<String>> requests(Class<?> type) {
    return ResourceScan.usages(type).stream().map(Usages.Resource::requests).toList();
  }
}
