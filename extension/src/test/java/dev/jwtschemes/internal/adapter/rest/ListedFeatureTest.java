package dev.jwtschemes.internal.adapter.rest;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.internal.gate.Enforcement;
import dev.jwtschemes.rest.JwtSchemesFeature;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.DynamicFeature;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.FeatureContext;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Set;
import org.apache.cxf.imitation.FeatureContextImitation;
import org.junit.jupiter.api.Test;

/** The feature that an Application lists on TomEE. */
class ListedFeatureTest {
  private final JwtSchemesFeature feature = new JwtSchemesFeature();
  private final FeatureContextImitation context = new FeatureContextImitation();

  @Path("vault")
  public static class Vault {
    @GET
    @RolesAllowed("admin")
    public String get() {
      return "";
    }

    @GET
    @Path("forgotten")
    public String forgotten() {
      return "";
    }
  }

  @Path("open")
  public static class Open {
    @GET
    @PermitAll
    public String get() {
      return "";
    }
  }

  /** A method of it would be asked by any other runtime. */
  @Test
  void other_runtimes_are_left_alone() {
    FeatureContext other =
        (FeatureContext)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {FeatureContext.class},
                (proxy, method, arguments) -> {
                  throw new AssertionError(method.getName());
                });
    assertThat(feature.configure(other)).isFalse();
  }

  @Test
  void cxf_gets_one_filter_and_the_application_is_proved() {
    try (Deployment deployment = Deployment.of().withScheme("staff").start()) {
      feature.setApplication(new RestApplication.Listed(Set.of(Vault.class), Set.of()));
      assertThat(feature.configure(context)).isTrue();
      assertThat(context.registered()).containsOnlyKeys(1000, 5000);
      assertThat(context.registered().get(1000)).isInstanceOf(MatchedMethodFilter.class);
      assertThat(deployment.get(Enforcement.class).isProved(RestApplication.Listed.class.getName()))
          .isTrue();
      assertThat(deployment.get(Enforcement.class).areProved(1)).isTrue();
      assertThat(deployment.get(Enforcement.class).areProved(2)).isFalse();
    }
  }

  /** CXF asks about no method by itself. */
  @Test
  void resource_methods_that_are_listed_are_judged() {
    try (Deployment deployment = Deployment.of().withScheme("staff").start()) {
      feature.setApplication(new RestApplication.Listed(Set.of(Vault.class, Open.class), Set.of()));
      feature.configure(context);
      assertThat(deployment.findings())
          .contains(
              "JWTS-206 "
                  + Vault.class.getName()
                  + "#forgotten: A resource method has no rule while others of its class have one. Annotate it: @PermitAll if it is meant to be open.");
    }
  }

  @Test
  void filter_is_in_place_without_the_application_which_then_is_not_proved() {
    try (Deployment deployment = Deployment.of().withScheme("staff").start()) {
      assertThat(feature.configure(context)).isTrue();
      assertThat(context.registered()).containsOnlyKeys(1000, 5000);
      assertThat(deployment.get(Enforcement.class).areProved(1)).isFalse();
    }
  }

  /** CXF asks about it only if it takes the declared type of a locator for what that returns. */
  @Test
  void application_is_not_proved_where_cxf_asks_about_a_sub_resource() throws Exception {
    try (Deployment deployment = Deployment.of().withScheme("staff").start()) {
      feature.setApplication(new RestApplication.Listed(Set.of(Vault.class), Set.of()));
      feature.configure(context);
      ask(Vault.class, "get");
      ask(Vault.class, "forgotten");
      assertThat(deployment.get(Enforcement.class).areProved(1)).isTrue();
      ask(Open.class, "get");
      assertThat(deployment.get(Enforcement.class).areProved(1)).isFalse();
    }
  }

  @Test
  void application_is_not_proved_where_cxf_asks_about_a_listed_class_as_a_sub_resource_as_well()
      throws Exception {
    try (Deployment deployment = Deployment.of().withScheme("staff").start()) {
      feature.setApplication(new RestApplication.Listed(Set.of(Vault.class), Set.of()));
      feature.configure(context);
      ask(Vault.class, "get");
      ask(Vault.class, "get");
      assertThat(deployment.get(Enforcement.class).areProved(1)).isFalse();
    }
  }

  private void ask(Class<?> type, String name) throws Exception {
    Method resource = type.getMethod(name);
    ResourceInfo info =
        (ResourceInfo)
            Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {ResourceInfo.class},
                (proxy, method, arguments) ->
                    method.getName().equals("getResourceClass") ? type : resource);
    ((DynamicFeature) requireNonNull(context.registered().get(5000))).configure(info, context);
  }

  /** It answers 503 then. */
  @Test
  void filter_is_in_place_where_cdi_is_missing() {
    feature.setApplication(new RestApplication.Listed(Set.of(Vault.class), Set.of()));
    assertThat(feature.configure(context)).isTrue();
    assertThat(context.registered()).containsOnlyKeys(1000, 5000);
  }
}
