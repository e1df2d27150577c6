package dev.jwtschemes.testkit.assertj;

import jakarta.ws.rs.core.Response;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;

/**
 * The entry point of assertions on responses; import it statically beside AssertJ's own. For REST
 * Assured see {@link RestAssuredAssertions}.
 */
public final class JwtSchemesAssertions {
  private JwtSchemesAssertions() {}

  /** Assert on a response of a JAX-RS client. */
  public static ResponseAssert assertThat(Response response) {
    return new ResponseAssert(
        new ReceivedResponse(response.getStatus(), response.getStringHeaders()),
        () -> {
          response.bufferEntity();
          return response.hasEntity() ? response.readEntity(String.class) : "";
        });
  }

  /** Assert on a response of the JDK's HTTP client. */
  public static ResponseAssert assertThat(HttpResponse<?> response) {
    Map<String, List<String>> headers = response.headers().map();
    return new ResponseAssert(
        new ReceivedResponse(response.statusCode(), headers),
        () -> response.body() instanceof String text ? text : "");
  }

  /** Assert on the response of any other client; its body is not known here. */
  public static ResponseAssert assertThat(ReceivedResponse response) {
    return new ResponseAssert(response, () -> "");
  }
}
