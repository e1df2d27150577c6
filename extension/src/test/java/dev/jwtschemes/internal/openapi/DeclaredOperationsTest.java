package dev.jwtschemes.internal.openapi;

import static dev.jwtschemes.internal.openapi.Documents.document;
import static dev.jwtschemes.internal.openapi.Documents.filtered;
import static dev.jwtschemes.internal.openapi.Documents.plan;
import static dev.jwtschemes.internal.openapi.Documents.responses;
import static dev.jwtschemes.internal.openapi.Documents.security;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.internal.adapter.security.Startup;
import dev.jwtschemes.internal.deployment.Deployment;
import dev.jwtschemes.openapi.JwtSchemesFilter;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Qualifier;
import jakarta.inject.Singleton;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.PathItem.HttpMethod;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Operations whose path is not on the class that serves them. */
class DeclaredOperationsTest {
  private static final String UNCLEAR = "[{}, {jwt=[]}]";
  private static final HttpMethod[] ALL = {
    HttpMethod.GET, HttpMethod.POST, HttpMethod.PUT, HttpMethod.DELETE
  };

  @Path("items")
  public interface Api {
    @GET
    void read();

    @POST
    void write();

    @PUT
    @RolesAllowed("clerk")
    void replace();

    @DELETE
    @DenyAll
    void delete();
  }

  /** Its class and one method have rules. */
  @JwtScheme("partner")
  public static class ByClass implements Api {
    @Override
    public void read() {}

    @Override
    @RolesAllowed("buyer")
    @JwtScheme("staff")
    public void write() {}

    @Override
    public void replace() {}

    @Override
    @PermitAll
    @JwtScheme("staff")
    public void delete() {}
  }

  @Path("items")
  @JwtScheme("partner")
  public interface Ruled {
    @GET
    void read();

    @POST
    @PermitAll
    void write();
  }

  /** All rules are on the interface. */
  public static class Bare implements Ruled {
    @Override
    public void read() {}

    @Override
    public void write() {}
  }

  @Qualifier @JwtScheme("partner")
  @Retention(RetentionPolicy.RUNTIME)
  @interface Partner {}

  /** The application's own qualifier. */
  @Partner
  public static class Qualified implements Api {
    @Override
    public void read() {}

    @Override
    public void write() {}

    @Override
    public void replace() {}

    @Override
    public void delete() {}
  }

  @Path("items")
  @RolesAllowed("clerk")
  public abstract static class Base {
    @GET
    public void read() {}

    @POST
    public abstract void write();
  }

  /** A path of its superclass, and a rule of its own. */
  public static class Heir extends Base {
    @Override
    @JwtScheme("partner")
    public void write() {}
  }

  @Path("items")
  public static class Concrete {
    @GET
    @PermitAll
    public void read() {}
  }

  /** A path of a superclass that could serve it as well, and a stricter rule. */
  public static class Stricter extends Concrete {
    @Override
    @RolesAllowed("clerk")
    public void read() {}
  }

  @Path("trees")
  public interface Tree {
    @Path("leaf")
    Object leaf();
  }

  @Test
  void a_class_with_rules_whose_interface_has_the_path() throws Exception {
    OpenAPI document = withScanned(ByClass.class, Api.class);
    assertThat(security(document, "/api/items", HttpMethod.GET)).isEqualTo("[{partner=[]}]");
    assertThat(security(document, "/api/items", HttpMethod.POST)).isEqualTo("[{staff=[buyer]}]");
    assertThat(security(document, "/api/items", HttpMethod.PUT)).isEqualTo("[{partner=[clerk]}]");
    assertThat(security(document, "/api/items", HttpMethod.DELETE)).isEqualTo("[{}, {staff=[]}]");
  }

  @Test
  void a_class_without_rules_has_those_of_its_interface() throws Exception {
    OpenAPI document = withScanned(Bare.class, Ruled.class);
    assertThat(security(document, "/api/items", HttpMethod.GET)).isEqualTo("[{partner=[]}]");
    assertThat(security(document, "/api/items", HttpMethod.POST)).isEqualTo("[{}, {partner=[]}]");
  }

  @Test
  void a_class_with_a_qualifier_of_the_application() throws Exception {
    OpenAPI document = withScanned(Qualified.class, Api.class);
    assertThat(security(document, "/api/items", HttpMethod.GET)).isEqualTo("[{partner=[]}]");
    assertThat(security(document, "/api/items", HttpMethod.PUT)).isEqualTo("[{partner=[clerk]}]");
    assertThat(security(document, "/api/items", HttpMethod.DELETE)).isEqualTo("null");
  }

  @Test
  void a_class_whose_abstract_superclass_has_the_path() throws Exception {
    OpenAPI document = withScanned(Heir.class, Base.class);
    assertThat(security(document, "/api/items", HttpMethod.GET)).isEqualTo("[{staff=[clerk]}]");
    assertThat(security(document, "/api/items", HttpMethod.POST)).isEqualTo("[{partner=[clerk]}]");
  }

  /** Which of the two serves the request isn't known. */
  @Test
  void a_class_whose_superclass_serves_the_path_as_well() throws Exception {
    OpenAPI document = withScanned(Stricter.class, Concrete.class);
    assertThat(security(document, "/api/items", HttpMethod.GET)).isEqualTo(UNCLEAR);
  }

  /** As Open Liberty shows it: the class is known only at the first request. */
  @ParameterizedTest
  @ValueSource(classes = {Api.class, Ruled.class, Base.class})
  void where_the_class_is_not_known_a_token_may_be_needed(Class<?> declaring) throws Exception {
    OpenAPI document = with(null, declaring);
    assertThat(security(document, "/api/items", HttpMethod.GET)).isEqualTo(UNCLEAR);
    assertThat(security(document, "/api/items", HttpMethod.POST)).isEqualTo(UNCLEAR);
    assertThat(responses(document, "/api/items", HttpMethod.GET))
        .containsExactly("401 [WWW-Authenticate]", "403 [WWW-Authenticate]", "503 [Retry-After]");
  }

  @Test
  void what_the_interface_does_not_declare_is_not_described() throws Exception {
    assertThat(security(with(null, Ruled.class), "/api/items", HttpMethod.DELETE))
        .isEqualTo("null");
  }

  @Test
  void a_locator_that_an_interface_declares_leads_to_what_is_not_known() throws Exception {
    try (Deployment deployment = plan().start()) {
      assertThat(deployment.refusal()).isEmpty();
      new Startup().onStartup(Set.of(Tree.class), context(null));
      OpenAPI document = filtered("/api/trees/leaf/colour", HttpMethod.GET);
      assertThat(security(document, "/api/trees/leaf/colour", HttpMethod.GET)).isEqualTo(UNCLEAR);
    }
  }

  /** As Payara shows it, where CDI doesn't. */
  @Test
  void a_locator_of_a_class_that_only_the_container_shows() throws Exception {
    try (Deployment deployment = plan().start()) {
      assertThat(deployment.refusal()).isEmpty();
      new Startup().onStartup(Set.of(Oak.class), context(null));
      OpenAPI document = filtered("/api/trees/leaf", HttpMethod.GET);
      assertThat(security(document, "/api/trees/leaf", HttpMethod.GET)).isEqualTo(UNCLEAR);
    }
  }

  /** A class with a locator. */
  @Path("trees")
  public static class Oak {
    @Path("leaf")
    public Object leaf() {
      return this;
    }
  }

  @Test
  void an_interface_that_cdi_shows() {
    try (Deployment deployment = plan(Api.class).start()) {
      assertThat(deployment.refusal()).isEmpty();
      assertThat(security(filtered("/items", HttpMethod.GET), "/items", HttpMethod.GET))
          .isEqualTo(UNCLEAR);
    }
  }

  /** A class with a scope is a bean in every archive. */
  @Test
  void a_class_that_cdi_shows() {
    try (Deployment deployment = plan(Scoped.class).start()) {
      assertThat(deployment.refusal()).isEmpty();
      assertThat(security(filtered("/items", HttpMethod.GET), "/items", HttpMethod.GET))
          .isEqualTo("[{partner=[]}]");
    }
  }

  /** A bean. */
  @Singleton
  public static class Scoped extends Bare {}

  @Test
  void names_that_are_not_classes_of_the_application_are_passed_over() throws Exception {
    OpenAPI document = with("a.Missing, ," + Bare.class.getName() + ",java.lang.String");
    assertThat(security(document, "/api/items", HttpMethod.GET)).isEqualTo("[{partner=[]}]");
  }

  /** What WildFly shows: a class that it found by its interface is only in its parameter. */
  private static OpenAPI withScanned(Class<?> scanned, Class<?> declaring) throws ServletException {
    return with(scanned.getName(), declaring);
  }

  private static OpenAPI with(@Nullable String scanned, Class<?>... shown) throws ServletException {
    try (Deployment deployment = plan().start()) {
      assertThat(deployment.refusal()).isEmpty();
      new Startup().onStartup(Set.of(shown), context(scanned));
      OpenAPI document = document("/api/items", ALL);
      new JwtSchemesFilter().filterOpenAPI(document);
      return document;
    }
  }

  private static ServletContext context(@Nullable String scanned) {
    return (ServletContext)
        Proxy.newProxyInstance(
            DeclaredOperationsTest.class.getClassLoader(),
            new Class<?>[] {ServletContext.class},
            (proxy, method, arguments) ->
                switch (method.getName()) {
                  case "getClassLoader" -> DeclaredOperationsTest.class.getClassLoader();
                  case "getServletRegistrations" -> Map.of();
                  case "getInitParameter" ->
                      "resteasy.scanned.resources".equals(arguments[0]) ? scanned : null;
                  default -> null;
                });
  }
}
