package dev.jwtschemes.tck.deployment;

import static dev.jwtschemes.contract.Expected.oneOf;
import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Request.get;
import static java.nio.charset.StandardCharsets.UTF_8;

import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.RawHttp;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.tck.servers.ApplicationServer;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A login by BASIC in web.xml stays as it is, and tokens protect JAX-RS resources beside it. */
final class BasicLoginCases {
  private static final String IDLE = "basic-idle";
  private static final String LOST = "basic-lost";
  private static final String SCHEMES = "basic-schemes";
  private static final Expected BASIC_401 = status(401).challenge("Basic realm=\"pages\"");
  private static final Expected STAFF_401 = status(401).challenge("Bearer realm=\"staff\"");
  private static final String PAGE = "/secure/page";
  private static final String REST = "/api/rest";
  private static final String CLERK = "/ruled/rules/clerk";
  private static final String DENIED = "/ruled/rules/denied";
  private static final String GUARDED = "/api/rest/guarded";
  private static final String GUARDED_CLERK = "/ruled/rules/guarded";
  private static final String PARTNERS = "/partners/who";

  private BasicLoginCases() {}

  static void addTo(NeighbourCases cases, Issuers issuers) {
    for (String each : List.of(IDLE, LOST, SCHEMES)) {
      pages(cases, each);
      requests(issuers, List.of(PAGE, "/open/page"))
          .forEach((id, it) -> cases.addSame(each, NeighbourArchive.WITHOUT, id, it));
    }
    requests(issuers, List.of(REST, REST + "/permitted", GUARDED, "/bare/rest"))
        .forEach((id, it) -> cases.addSame(IDLE, NeighbourArchive.WITHOUT, id, it));
    resources(cases, issuers);
    guarded(cases, issuers);
    cases.add(LOST + "-rules-stay-closed", () -> lost(cases, issuers));
  }

  /** What may be sent to each of these. */
  private static Map<String, Request> requests(Issuers issuers, List<String> paths) {
    var all = new LinkedHashMap<String, Request>();
    for (String path : paths) {
      String id = path.substring(1).replace('/', '-');
      all.put(id, get(path));
      all.put(id + "-user", as(path, ApplicationServer.PASSWORD));
      all.put(id + "-wrong-password", as(path, "wrong"));
      all.put(id + "-opaque", get(path).bearer("opaque"));
      all.put(id + "-token", get(path).bearer(issuers.alice().compact()));
    }
    return all;
  }

  private static void pages(NeighbourCases cases, String application) {
    String password = ApplicationServer.PASSWORD;
    cases.add(application, "page", get(PAGE).expect(BASIC_401));
    cases.add(
        application, "page-user", as(PAGE, password).expect(status(200).withBody("dora true")));
    cases.add(application, "page-wrong-password", as(PAGE, "wrong").expect(BASIC_401));
    cases.add(
        application,
        "request-login",
        get("/open/login?password=" + password).expect(status(200).withBody("dora true")));
    cases.add(
        application,
        "request-login-wrong-password",
        get("/open/login?password=wrong").expect(status(200).withBody("refused, null false")));
    cases.add(
        application,
        "request-logout",
        as("/open/logout", password).expect(status(200).holding("null false")));
  }

  private static void resources(NeighbourCases cases, Issuers issuers) {
    String token = issuers.alice().compact();
    cases.add(SCHEMES, "open-anonymous", get(REST).expect(status(200).withBody("nobody")));
    String permitted = REST + "/permitted";
    cases.add(
        SCHEMES, "permitted-anonymous", get(permitted).expect(status(200).withBody("nobody")));
    cases.add(
        SCHEMES,
        "permitted-user",
        as(permitted, ApplicationServer.PASSWORD).expect(status(200).withBody("dora")));
    cases.add(
        SCHEMES,
        "permitted-token",
        get(permitted).bearer(token).expect(status(200).withBody("alice")));
    cases.add(SCHEMES, "open-token", get(REST).bearer(token).expect(status(200).withBody("alice")));
    cases.add(SCHEMES, "resource-anonymous", get(CLERK).expect(STAFF_401));
    cases.add(
        SCHEMES, "resource-token", get(CLERK).bearer(token).expect(status(200).withBody("alice")));
    cases.add(
        SCHEMES,
        "resource-login-is-no-token",
        as(CLERK, ApplicationServer.PASSWORD).expect(STAFF_401));
    cases.add(SCHEMES, "resource-denied", get(DENIED).bearer(token).expect(status(403)));
    cases.add(SCHEMES, "page-token", get(PAGE).bearer(token).expect(oneOf(401).lacking("alice")));
  }

  /** Resources that the application's login guards as well, by their URL. */
  private static void guarded(NeighbourCases cases, Issuers issuers) {
    String token = issuers.alice().compact();
    String partner = issuers.bob().compact();
    for (String path : List.of(GUARDED, GUARDED_CLERK)) {
      String id = path.equals(GUARDED) ? "guarded" : "guarded-clerk";
      cases.add(SCHEMES, id + "-anonymous", get(path).expect(BASIC_401));
      cases.add(SCHEMES, id + "-token-alone", get(path).bearer(token).expect(BASIC_401));
    }
    String password = ApplicationServer.PASSWORD;
    cases.add(SCHEMES, "guarded-user", as(GUARDED, password).expect(status(200).withBody("dora")));
    cases.add(SCHEMES, "guarded-clerk-user", as(GUARDED_CLERK, password).expect(STAFF_401));
    cases.add(
        SCHEMES,
        "partners-token-alone",
        get(PARTNERS).header("X-Partner", partner).expect(BASIC_401));
    cases.add(
        SCHEMES,
        "partners-user-alone",
        as(PARTNERS, password).expect(status(401).challenge("Bearer realm=\"partner\"")));
    cases.add(
        SCHEMES,
        "partners-user-and-token",
        as(PARTNERS, password)
            .header("X-Partner", partner)
            .expect(status(200).withBody("bob, dora")));
    cases.add(
        SCHEMES,
        "partners-wrong-password-and-token",
        as(PARTNERS, "wrong").header("X-Partner", partner).expect(BASIC_401));
  }

  private static Request as(String path, String password) {
    String credentials = ApplicationServer.USER + ":" + password;
    return get(path)
        .authorization("Basic " + Base64.getEncoder().encodeToString(credentials.getBytes(UTF_8)));
  }

  /**
   * Rules of an application without any scheme: where the server enforces them, it answers as
   * without this library; where it doesn't, they are closed all the same, and one line says so.
   */
  private static List<String> lost(NeighbourCases cases, Issuers issuers) throws IOException {
    var found = new ArrayList<String>();
    boolean open = false;
    for (Request each : requests(issuers, List.of(CLERK, DENIED)).values()) {
      if (RawHttp.send(cases.address(NeighbourArchive.WITHOUT), each).status() == 200) {
        open = true;
        int closed = each.target().equals(DENIED) ? 403 : 500;
        int status = RawHttp.send(cases.address(LOST), each).status();
        found.addAll(status == closed ? List.of() : List.of(each.target() + ": " + status));
      } else {
        found.addAll(cases.sameness(LOST, NeighbourArchive.WITHOUT, each));
      }
    }
    String line = "JWTS-392 dev.jwtschemes.tck.deployment.app.login.LoginRules#";
    long reported = cases.log().lines().filter(each -> each.contains(line)).count();
    if (reported != (open ? 1 : 0)) {
      found.add((open ? "open" : "closed") + " without this library, reported: " + reported);
    }
    return found;
  }
}
