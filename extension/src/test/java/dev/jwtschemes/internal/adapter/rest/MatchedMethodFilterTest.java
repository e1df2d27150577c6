package dev.jwtschemes.internal.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.internal.deployment.usage.Registrations;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.Field;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** One filter for all methods, on a runtime that shows classes where others show objects. */
class MatchedMethodFilterTest {
  private final MatchedMethodFilter filter = new MatchedMethodFilter(java.util.Set.of(), false);
  private final List<Integer> answered = new ArrayList<>();

  public static class Vault {
    @RolesAllowed("admin")
    public String roles() {
      return "";
    }

    @PermitAll
    public String open() {
      return "";
    }
  }

  /** Of the same request, another method of the same class is open. */
  @Test
  void rule_of_the_matched_method_holds() throws Exception {
    try (Deployment ignored = Deployment.of().withScheme("staff").start()) {
      match(Vault.class, "open");
      filter.filter(request(List.of(Vault.class)));
      assertThat(answered).isEmpty();
      match(Vault.class, "roles");
      filter.filter(request(List.of(Vault.class)));
      assertThat(answered).containsExactly(401);
    }
  }

  public static class Strict extends Vault {
    @Override
    @RolesAllowed("admin")
    public String open() {
      return "";
    }
  }

  /** The class that is shown of a sub-resource is that of the object. */
  @Test
  void class_of_a_sub_resource_decides() throws Exception {
    try (Deployment ignored = Deployment.of().withScheme("staff").start()) {
      match(Strict.class, "open");
      filter.filter(request(List.of(Strict.class, Root.class)));
      assertThat(answered).containsExactly(401);
    }
  }

  /** A proxy may be shown as its superclass, and pass the call on to any subclass. */
  @Test
  void rules_of_known_subclasses_of_a_sub_resource_hold_as_well() throws Exception {
    try (Deployment deployment = Deployment.of().withScheme("staff").start()) {
      deployment.get(Registrations.class).addSeen(Strict.class);
      match(Vault.class, "open");
      filter.filter(request(List.of(Vault.class, Root.class)));
      assertThat(answered).containsExactly(401);
    }
  }

  public static class Root {
    @jakarta.ws.rs.Path("leaf")
    public Vault leaf() {
      return new Strict();
    }
  }

  @Test
  void request_is_not_let_through_where_no_method_is_shown() throws Exception {
    match(Vault.class, null);
    assertThatThrownBy(() -> filter.filter(request(List.of(Vault.class))))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void request_is_not_let_through_where_nothing_is_injected() {
    assertThatThrownBy(() -> filter.filter(request(List.of(Vault.class))))
        .isInstanceOf(IllegalStateException.class);
  }

  /** What is held for the thread may be another request's. */
  @Test
  void request_is_not_let_through_where_thread_and_request_disagree() throws Exception {
    match(Vault.class, "open");
    assertThatThrownBy(() -> filter.filter(request(List.of(Strict.class))))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(() -> filter.filter(request(List.of())))
        .isInstanceOf(IllegalStateException.class);
  }

  private void match(Class<?> type, @Nullable String name) throws Exception {
    Method resource = name == null ? null : type.getMethod(name);
    ResourceInfo info =
        answering(
            ResourceInfo.class,
            (proxy, method, arguments) ->
                method.getName().equals("getResourceClass") ? type : resource);
    Field matched = MatchedMethodFilter.class.getDeclaredField("matched");
    matched.setAccessible(true);
    matched.set(filter, info);
  }

  private ContainerRequestContext request(List<Class<?>> matched) {
    UriInfo uri =
        answering(
            UriInfo.class,
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getMatchedResources" -> List.<Object>copyOf(matched);
                  case "getPath" -> "leaf";
                  case "getPathParameters" -> new MultivaluedHashMap<>();
                  default -> URI.create("http://localhost/");
                });
    return answering(
        ContainerRequestContext.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "getUriInfo" -> uri;
              case "getMethod" -> "GET";
              case "getHeaders" -> new MultivaluedHashMap<>();
              case "abortWith" -> answered.add(((Response) arguments[0]).getStatus());
              default -> null;
            });
  }

  private static <T> T answering(Class<T> type, InvocationHandler answers) {
    return type.cast(
        Proxy.newProxyInstance(
            MatchedMethodFilterTest.class.getClassLoader(), new Class<?>[] {type}, answers));
  }
}
