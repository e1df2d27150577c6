package dev.jwtschemes.testkit.assertj;

import io.restassured.http.Header;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The entry point of assertions on responses of REST Assured, which is an optional dependency. It
 * is a class of its own, so that the other entry points compile without REST Assured.
 */
public final class RestAssuredAssertions {
  private RestAssuredAssertions() {}

  /** Assert on a response of REST Assured. */
  public static ResponseAssert assertThat(Response response) {
    Map<String, List<String>> headers =
        response.headers().asList().stream()
            .collect(
                Collectors.groupingBy(
                    Header::getName, Collectors.mapping(Header::getValue, Collectors.toList())));
    return new ResponseAssert(
        new ReceivedResponse(response.statusCode(), headers), response::asString);
  }
}
