package dev.jwtschemes.internal.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.rest.JwtSchemesFeature;
import jakarta.ws.rs.core.Application;
import jakarta.ws.rs.ext.Provider;
import java.net.URL;
import java.util.Set;
import org.junit.jupiter.api.Test;

class JaxRsRuntimeTest {

  /**
   * Whatever {@code RuntimeDelegate} says: a client of Jersey in the application hides the server.
   */
  @Test
  void application_below_tomee_is_recognized() {
    ClassLoader tomee =
        new ClassLoader(getClass().getClassLoader()) {
          @Override
          public URL getResource(String name) {
            return super.getResource(
                name.equals("org/apache/openejb/server/cxf/rs/CxfRSService.class")
                    ? "java/lang/Object.class"
                    : name);
          }
        };
    assertThat(JaxRsRuntime.isTomee(tomee)).isTrue();
  }

  @Test
  void jwts_310_is_not_reported_elsewhere() {
    assertThat(JaxRsRuntime.isTomee(getClass().getClassLoader())).isFalse();
    assertThat(JaxRsRuntime.unknown()).isEmpty();
    assertThat(JaxRsRuntime.obstacle(Forgetting.class, Set.of())).isEmpty();
  }

  public static class Forgetting extends Application {
    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(String.class);
    }
  }

  @Test
  void jwts_310_for_an_application_on_tomee_that_does_not_list_the_feature() {
    assertThat(JaxRsRuntime.unlisted(Forgetting.class, Set.of(Found.class)))
        .hasValueSatisfying(
            found ->
                assertThat(found.line().toString())
                    .isEqualTo(
                        "JWTS-310 dev.jwtschemes.internal.adapter.rest.JaxRsRuntimeTest$Forgetting: The JAX-RS runtime is not known to load this library's filter, without which every resource would be open (Apache TomEE, and the feature isn't listed). Use a server or runtime with RESTEasy or Jersey; on Apache TomEE list dev.jwtschemes.rest.JwtSchemesFeature in the Application, since Apache CXF loads no feature as a service."));
  }

  public static class Listing extends Application {
    @Override
    public Set<Class<?>> getClasses() {
      return Set.of(JwtSchemesFeature.class);
    }
  }

  public static class ListingAnObject extends Application {
    @Override
    @SuppressWarnings("deprecation") // an application may have them all the same
    public Set<Object> getSingletons() {
      return Set.of(new Found());
    }
  }

  @Provider
  public static class Found extends JwtSchemesFeature {}

  @Test
  void application_on_tomee_may_list_the_feature_or_an_object_of_a_subclass() {
    assertThat(JaxRsRuntime.unlisted(Listing.class, Set.of())).isEmpty();
    assertThat(JaxRsRuntime.unlisted(ListingAnObject.class, Set.of())).isEmpty();
  }

  public static class Refusing extends Application {
    @Override
    public Set<Class<?>> getClasses() {
      throw new IllegalStateException("not here");
    }
  }

  @Test
  void application_on_tomee_that_can_not_be_asked_is_left_to_the_gate() {
    assertThat(JaxRsRuntime.unlisted(Refusing.class, Set.of())).isEmpty();
  }

  public static class Scanned extends Application {}

  @Test
  void jwts_310_for_an_application_on_tomee_that_lists_nothing_and_has_no_feature_of_its_own() {
    assertThat(JaxRsRuntime.unlisted(Scanned.class, Set.of(Scanned.class, String.class)))
        .isPresent();
    assertThat(JaxRsRuntime.unlisted(Scanned.class, Set.of(Scanned.class, Found.class))).isEmpty();
  }

  /** It is asked again at each request whether its filter is in place. */
  @Test
  void application_on_tomee_that_can_not_be_made_is_left_to_the_gate() {
    class Local extends Forgetting {}
    assertThat(JaxRsRuntime.unlisted(Local.class, Set.of())).isEmpty();
  }
}
