package dev.jwtschemes.internal.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import org.junit.jupiter.api.Test;

class JaxRsRuntimeTest {

  /**
   * Whatever {@code RuntimeDelegate} says: a client of Jersey in the application hides the server.
   */
  @Test
  void jwts_310_for_an_application_below_tomee() {
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
    assertThat(JaxRsRuntime.ofTomee(tomee))
        .hasValueSatisfying(
            found ->
                assertThat(found.line().toString())
                    .isEqualTo(
                        "JWTS-310 the JAX-RS runtime: The JAX-RS runtime is not known to load this library's filter, without which every resource would be open (org.apache.openejb.server.cxf.rs.CxfRSService). Use a server or runtime with RESTEasy or Jersey; Apache CXF (Apache TomEE) loads no DynamicFeature as a service."));
  }

  @Test
  void jwts_310_is_not_reported_elsewhere() {
    assertThat(JaxRsRuntime.ofTomee(getClass().getClassLoader())).isEmpty();
    assertThat(JaxRsRuntime.unknown()).isEmpty();
  }
}
