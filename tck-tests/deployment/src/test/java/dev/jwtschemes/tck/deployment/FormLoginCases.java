package dev.jwtschemes.tck.deployment;

import static dev.jwtschemes.contract.Expected.oneOf;
import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Request.get;

import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.tck.servers.ApplicationServer;
import java.io.IOException;
import java.util.List;

/** A login by FORM in web.xml stays as it is, and its user is seen beside tokens. */
final class FormLoginCases {
  private static final String SCHEMES = "form-schemes";
  private static final Expected STAFF_401 = status(401).challenge("Bearer realm=\"staff\"");
  private static final String PASSWORD = ApplicationServer.PASSWORD;
  private static final String FORM = "200 <html><body>login form</body></html>";
  private static final String WRONG = "200 <html><body>wrong password</body></html>";
  private static final String PAGE = "/secure/page";
  private static final String REST = "/api/rest";
  private static final String CLERK = "/ruled/rules/clerk";

  private FormLoginCases() {}

  static void addTo(NeighbourCases cases, Issuers issuers) {
    for (String each : List.of("form-idle", SCHEMES)) {
      signIn(cases, each);
      cases.add(each, "open-anonymous", get(REST).expect(status(200).withBody("nobody")));
    }
    cases.add(
        SCHEMES,
        "permitted-anonymous",
        get(REST + "/permitted").expect(status(200).withBody("nobody")));
    cases.add("form-idle", "open-any-token", get(REST).bearer("opaque").expect(status(200)));
    String token = issuers.alice().compact();
    cases.add(SCHEMES, "resource-anonymous", get(CLERK).expect(STAFF_401));
    cases.add(
        SCHEMES, "resource-token", get(CLERK).bearer(token).expect(status(200).withBody("alice")));
    cases.add(
        SCHEMES,
        "page-token",
        get(PAGE).bearer(token).expect(oneOf(200, 302, 303).lacking("alice")));
    cases.add(
        SCHEMES + "-user-beside-a-token",
        () -> {
          Browser browser = signedIn(cases, SCHEMES);
          return NeighbourCases.differences(
              List.of("200 dora", "200 alice", "200 dora", "200 dora true"),
              List.of(
                  browser.get(REST),
                  browser.get(CLERK, token),
                  browser.get("/api/rest/guarded"),
                  browser.get(PAGE)));
        });
    cases.add(
        SCHEMES + "-user-needs-a-token",
        () -> {
          Browser browser = signedIn(cases, SCHEMES);
          return NeighbourCases.differences(
              List.of("401", "401"),
              List.of(
                  browser.get(CLERK).substring(0, 3),
                  browser.get("/ruled/rules/guarded").substring(0, 3)));
        });
    cases.add(
        SCHEMES + "-user-and-token",
        () -> {
          Browser browser = signedIn(cases, SCHEMES);
          return NeighbourCases.differences(
              List.of("200 alice"), List.of(browser.get("/ruled/rules/guarded", token)));
        });
  }

  private static Browser signedIn(NeighbourCases cases, String application)
      throws IOException, InterruptedException {
    Browser browser = new Browser(cases.address(application));
    browser.get(PAGE);
    browser.signIn(PASSWORD);
    return browser;
  }

  private static void signIn(NeighbourCases cases, String application) {
    cases.add(
        application + "-sign-in",
        () -> {
          Browser browser = new Browser(cases.address(application));
          return NeighbourCases.differences(
              List.of(FORM, "200 dora true", "200 dora true"),
              List.of(browser.get(PAGE), browser.signIn(PASSWORD), browser.get(PAGE)));
        });
    cases.add(
        application + "-sign-in-wrong-password",
        () -> {
          Browser browser = new Browser(cases.address(application));
          return NeighbourCases.differences(
              List.of(FORM, WRONG, FORM),
              List.of(browser.get(PAGE), browser.signIn("wrong"), browser.get(PAGE)));
        });
    cases.add(
        application + "-sign-out",
        () -> {
          Browser browser = signedIn(cases, application);
          return NeighbourCases.differences(
              List.of("200 dora, then null false", FORM),
              List.of(browser.get("/open/logout"), browser.get(PAGE)));
        });
    cases.add(
        application + "-request-login",
        () ->
            NeighbourCases.differences(
                List.of("200 dora true", "200 refused, null false"),
                List.of(
                    new Browser(cases.address(application)).get("/open/login?password=" + PASSWORD),
                    new Browser(cases.address(application)).get("/open/login?password=wrong"))));
  }
}
