package dev.jwtschemes.tck.deployment;

import static dev.jwtschemes.contract.Expected.oneOf;
import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Request.get;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jwtschemes.contract.RawHttp;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.contract.Response;
import java.io.IOException;
import java.util.Base64;
import java.util.List;

/**
 * Logins in EARs that aren't this library's: one outside the WAR ({@code corplib}, {@code corpejb},
 * {@code deflib}, {@code defejb}) or in another WAR ({@code corpwar}) stays the server's; and a web
 * application that keeps a login of its own ({@code formed}) or wants none ({@code off}) isn't
 * opened by the mechanism of another one in the same EAR ({@code keyed}).
 */
final class EarLoginCases {
  private static final String ANN =
      Base64.getEncoder().encodeToString("ann:only-in-this-test".getBytes(UTF_8));

  private EarLoginCases() {}

  static void addTo(NeighbourCases cases, boolean pair, String bob) {
    for (String each : EarArchive.WITH_LOGIN_OUTSIDE) {
      cases.add(each, "clerk", ann(each).expect(status(200).withBody("clerk ann")));
      cases.add(each, "token", get("/api/partner").bearer(bob).expect(status(200).withBody("bob")));
      addClosed(cases, each, bob, List.of(401, 403));
    }
    addNeighbours(cases, bob);
    if (pair) {
      cases.add(
          "keyed", "clerk", get("/clerk").bearer(bob).expect(status(200).withBody("clerk bob")));
      for (String each : List.of("formed", "off")) {
        // 302 is FORM's; WildFly answers 500 to any token here
        addClosed(cases, each, bob, List.of(302, 401, 403, 500));
      }
    }
  }

  /** The login that the EAR's own web.xml asks for stays, too. */
  static void addReplaced(NeighbourCases cases, String bob) {
    cases.add(
        EarArchive.REPLACED,
        "token",
        get("/api/partner").bearer(bob).expect(status(200).withBody("bob")));
    addClosed(cases, EarArchive.REPLACED, bob, List.of(302, 404)); // its page isn't there
  }

  private static Request ann(String application) {
    return application.startsWith("def")
        ? get("/clerk").authorization("Basic " + ANN)
        : get("/clerk").header("X-Corp", "ann");
  }

  /** The login of a web application without the library stays as it is beside one with it. */
  private static void addNeighbours(NeighbourCases cases, String bob) {
    cases.add(
        "beside", "clerk", get("/clerk").bearer(bob).expect(status(200).withBody("clerk bob")));
    cases.add("beside", "clerk-none", get("/clerk").expect(oneOf(401, 403)));
    cases.add("corpwar", "clerk", ann("corpwar").expect(status(200).withBody("clerk ann")));
    cases.add("corpwar", "clerk-token", get("/clerk").bearer(bob).expect(oneOf(401, 403)));
    cases.add("corpwar", "clerk-none", get("/clerk").expect(oneOf(401, 403)));
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
