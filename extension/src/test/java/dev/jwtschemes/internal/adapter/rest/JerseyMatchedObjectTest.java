package dev.jwtschemes.internal.adapter.rest;

import static dev.jwtschemes.internal.adapter.rest.RestApplication.token;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

/** The same on Jersey. */
class JerseyMatchedObjectTest extends MatchedObjectTest {
  @Override
  RestRuntime.Kind kind() {
    return RestRuntime.Kind.JERSEY;
  }

  /** Jersey names the class of the proxy, not the interface. */
  @Override
  @Test
  void sub_resource_that_is_a_jdk_proxy_is_denied_and_reported() {
    try (RestApplication application = of(Root.class)) {
      Root.next =
          Proxy.newProxyInstance(
              SubApi.class.getClassLoader(), new Class<?>[] {SubApi.class}, (p, m, a) -> "secret");
      assertThat(application.get("/root/sub")).isEqualTo(403);
      assertThat(application.get("/root/sub", token("staff", "clerk"))).isEqualTo(403);
      assertThat(application.findings())
          .singleElement()
          .asString()
          .matches(
              "JWTS-213 \\S+\\$Proxy\\d+#get: What runs at a request can't be known, so that every caller is refused \\(.*");
    }
  }
}
