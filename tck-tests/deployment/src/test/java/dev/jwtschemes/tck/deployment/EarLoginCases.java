package dev.jwtschemes.tck.deployment;

import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Request.get;

import dev.jwtschemes.contract.RawHttp;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.contract.Response;
import java.io.IOException;
import java.util.List;

/**
 * Logins in EARs that aren't this library's: one outside the WAR ({@code corplib}, {@code corpejb})
 * stays the server's; and a web application that keeps a login of its own ({@code formed}) or wants
 * none ({@code off}) isn't opened by the mechanism of another one in the same EAR ({@code keyed}).
 */
final class EarLoginCases {
  private EarLoginCases() {}

  static void addTo(NeighbourCases cases, boolean pair, String bob) {
    for (String each : List.of("corplib", "corpejb")) {
      cases.add(
          each,
          "clerk",
          get("/clerk").header("X-Corp", "ann").expect(status(200).withBody("clerk ann")));
      cases.add(each, "token", get("/api/partner").bearer(bob).expect(status(200).withBody("bob")));
      addClosed(cases, each, bob, List.of(401, 403));
    }
    if (pair) {
      cases.add(
          "keyed", "clerk", get("/clerk").bearer(bob).expect(status(200).withBody("clerk bob")));
      for (String each : List.of("formed", "off")) {
        // 302 is FORM's; WildFly answers 500 to any token here
        addClosed(cases, each, bob, List.of(302, 401, 403, 500));
      }
    }
  }

  /** A token is JAX-RS's, and opens nothing that the server protects. */
  private static void addClosed(
      NeighbourCases cases, String application, String bob, List<Integer> closed) {
    for (String path : List.of("/clerk", "/api/guarded")) {
      String id = application + path.replace('/', '-') + "-closed-to-";
      cases.add(id + "a-token", () -> closed(cases, application, get(path).bearer(bob), closed));
      cases.add(id + "none", () -> closed(cases, application, get(path), closed));
    }
  }

  private static List<String> closed(
      NeighbourCases cases, String application, Request request, List<Integer> closed)
      throws IOException {
    Response response = RawHttp.send(cases.address(application), request);
    return closed.contains(response.status())
        ? List.of()
        : List.of("answers " + response.status() + ": " + response.body());
  }
}
