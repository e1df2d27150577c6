package dev.jwtschemes.internal.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.request.RequestMemory;
import dev.jwtschemes.internal.rule.ResourceTarget;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.UriInfo;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The path that events and log lines show. */
class RestRequestTest {

  @ParameterizedTest
  @CsvSource({
    "'',      http://localhost/,                 orders/7,  /orders/7",
    "'',      http://localhost/api/,             orders/7,  /api/orders/7",
    "'',      http://localhost/api/,             /orders/7, /api/orders/7",
    "'',      http://localhost,                  orders,    /orders",
    "'',      /,                                 orders,    /orders",
    "/shop,   http://localhost/shop/,            orders,    /orders",
    "/shop,   http://localhost/shop/api/,        orders,    /api/orders",
    "/shop,   http://localhost/shop/api,         '',        /api/",
    "/a/b,    http://localhost/a/b/api/,         a/b,       /api/a/b",
    "/shop,   http://localhost/shop/api%20v1/,   a b,       /api v1/a b",
    "/sh,     http://localhost/shop/api/,        orders,    /shop/api/orders",
    "/shop,   http://localhost/shop/shop/,       shop,      /shop/shop",
    "'',      http://localhost/,                 orders;token=a.b.c/7;v=1, /orders/7",
    "'',      http://localhost/,                 ;jsessionid=5A0B,         /",
    "'',      http://localhost/,                 orders%3Ba/7,             /orders;a/7",
    "'',      http://localhost/,                 a%20b+c/%C3%A9,           /a b+c/é",
    "'',      http://localhost/,                 100%,                     /100%"
  })
  void path_is_below_the_context_path(String context, String base, String path, String shown) {
    Map<String, Object> properties = new HashMap<>();
    RequestMemory.of(null, properties::get, properties::put).below(context);
    UriInfo uri =
        answering(
            UriInfo.class,
            (proxy, method, arguments) ->
                method.getName().equals("getPath") ? path : URI.create(base));
    ContainerRequestContext request =
        answering(
            ContainerRequestContext.class,
            (proxy, method, arguments) ->
                method.getName().equals("getUriInfo") ? uri : properties.get(arguments[0]));
    assertThat(new RestRequest(request, TARGET).path()).isEqualTo(shown);
  }

  private static final ResourceTarget TARGET =
      new ResourceTarget(Object.class, Object.class.getMethods()[0]);

  private static <T> T answering(Class<T> type, InvocationHandler answers) {
    return type.cast(
        Proxy.newProxyInstance(
            RestRequestTest.class.getClassLoader(), new Class<?>[] {type}, answers));
  }
}
