package dev.jwtschemes.tck.attack.cases;

import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.contract.Response.CLOSED;
import static dev.jwtschemes.tck.attack.Attack.on;
import static dev.jwtschemes.tck.attack.cases.Answers.NOT_STAFFS_401;
import static dev.jwtschemes.tck.attack.cases.Answers.PARTNER_401;
import static dev.jwtschemes.tck.attack.cases.Answers.REACHED;
import static dev.jwtschemes.tck.attack.cases.Answers.REACHED_200;
import static dev.jwtschemes.tck.attack.cases.Answers.STAFF_401;
import static dev.jwtschemes.tck.attack.cases.Answers.get;
import static dev.jwtschemes.tck.attack.cases.Answers.notReached;

import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.tck.attack.App;
import dev.jwtschemes.tck.attack.Attack;
import dev.jwtschemes.tck.attack.Check;
import dev.jwtschemes.tck.attack.Logged;
import dev.jwtschemes.tck.attack.NotLogged;
import dev.jwtschemes.tck.attack.Refused;
import dev.jwtschemes.tck.attack.Sent;
import dev.jwtschemes.tck.attack.app.changing.ChangingApplication;
import dev.jwtschemes.tck.attack.app.constrained.ConstrainedApplication;
import dev.jwtschemes.tck.attack.app.failing.FailingApplication;
import dev.jwtschemes.tck.attack.app.servlets.ServletsApplication;
import dev.jwtschemes.tck.attack.app.throwing.ThrowingApplication;
import dev.jwtschemes.tck.attack.app.unloaded.UnloadedApplication;
import dev.jwtschemes.tck.attack.app.unloadedtext.UnloadedTextApplication;
import dev.jwtschemes.tck.attack.app.vault.VaultApplication;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** K2: no decision, no service. */
final class GateAttacks {
  private static final App UNLOADED =
      App.of("unloaded", UnloadedApplication.class).configured(Settings::twoSchemes).mayBeRefused();
  private static final App UNLOADED_TEXT =
      App.of("unloaded-text", UnloadedTextApplication.class)
          .configured(Settings::twoSchemes)
          .mayBeRefused();
  private static final App SERVLETS =
      App.of("servlets", ServletsApplication.class)
          .configured(Settings::twoSchemes)
          .webXml(
              """
              <welcome-file-list><welcome-file>guarded/welcome</welcome-file></welcome-file-list>
              <error-page><error-code>418</error-code><location>/guarded/error</location></error-page>
              <servlet>
                <servlet-name>guarded</servlet-name>
                <servlet-class>dev.jwtschemes.tck.attack.app.servlets.Guarded</servlet-class>
                <async-supported>true</async-supported>
              </servlet>
              <servlet-mapping>
                <servlet-name>guarded</servlet-name>
                <url-pattern>/guarded/*</url-pattern>
                <url-pattern>/alias</url-pattern>
              </servlet-mapping>
              """);
  private static final App ORDERED =
      App.of("ordered", ServletsApplication.class)
          .configured(Settings::twoSchemes)
          .webXml("<absolute-ordering/>")
          .mayBeRefused();
  private static final App ORDERED_NAMED =
      App.of("ordered-named", ServletsApplication.class)
          .configured(Settings::twoSchemes)
          .webXml("<absolute-ordering><name>another</name></absolute-ordering>")
          .mayBeRefused();
  private static final App ORDERED_OTHERS =
      App.of("ordered-others", ServletsApplication.class)
          .configured(Settings::twoSchemes)
          .webXml("<absolute-ordering><others/></absolute-ordering>");
  private static final App COMPLETE =
      App.of("metadata-complete", ServletsApplication.class)
          .configured(Settings::twoSchemes)
          .file(
              "WEB-INF/web.xml",
              """
              <?xml version="1.0" encoding="UTF-8"?>
              <web-app xmlns="https://jakarta.ee/xml/ns/jakartaee" version="6.0" metadata-complete="true">
                <servlet>
                  <servlet-name>guarded</servlet-name>
                  <servlet-class>dev.jwtschemes.tck.attack.app.servlets.Guarded</servlet-class>
                </servlet>
                <servlet-mapping><servlet-name>guarded</servlet-name><url-pattern>/guarded/*</url-pattern></servlet-mapping>
              </web-app>
              """)
          .onServers();
  private static final App FAILING =
      App.of("start-fails", FailingApplication.class)
          .configured(GateAttacks::partnerAlone)
          .mustBeRefused();
  private static final App THROWING =
      App.of("start-throws", ThrowingApplication.class)
          .configured(GateAttacks::partnerAlone)
          .mustBeRefused();
  private static final App FINDING =
      App.of("finding", VaultApplication.class)
          .configured(
              issuers ->
                  Settings.twoSchemes(
                      issuers,
                      "jwt-schemes.validation",
                      "fail",
                      "jwt-schemes.staff.verify.audience",
                      "a misspelt key"))
          .mustBeRefused();
  private static final App CHANGING =
      App.of("changing", ChangingApplication.class).configured(GateAttacks::staffAlone);
  private static final App CONSTRAINED =
      App.of("constrained", ConstrainedApplication.class)
          .configured(Settings::twoSchemes)
          .webXml(
              """
              <security-constraint>
                <web-resource-collection>
                  <web-resource-name>admin</web-resource-name>
                  <url-pattern>/api/admin/*</url-pattern>
                  <url-pattern>/pages/*</url-pattern>
                </web-resource-collection>
                <auth-constraint><role-name>admin</role-name></auth-constraint>
              </security-constraint>
              <security-role><role-name>admin</role-name></security-role>
              <welcome-file-list><welcome-file>welcome.txt</welcome-file></welcome-file-list>
              """)
          .file("pages/welcome.txt", Answers.REACHED)
          .file("pages/page.jsp", Answers.REACHED);
  private static final App DECRYPTING =
      App.of("decrypting", VaultApplication.class)
          .configured(
              issuers ->
                  Settings.of(
                      "mp.jwt.verify.issuer",
                      issuers.staff().issuer(),
                      "mp.jwt.verify.publickey.locatoin",
                      issuers.staff().jwksUrl(),
                      "mp.jwt.decrypt.key.location",
                      issuers.decryptionLocation()));
  private static final App KEYLESS =
      App.of("keyless", VaultApplication.class)
          .configured(issuers -> Settings.of("mp.jwt.verify.issuer", issuers.staff().issuer()))
          .mustBeRefused();

  private final String clerk;
  private final String admin;
  private final String buyer;
  private final String partnerAdmin;

  private GateAttacks(Issuers issuers) {
    clerk = Tokens.alice(issuers).compact();
    admin = Tokens.alice(issuers).groups("admin").compact();
    buyer = Tokens.bob(issuers).compact();
    partnerAdmin = Tokens.bob(issuers).groups("admin").compact();
  }

  private static Map<String, String> partnerAlone(Issuers issuers) {
    return Settings.scheme("partner", issuers.partner(), "partner-app");
  }

  private static Map<String, String> staffAlone(Issuers issuers) {
    Map<String, String> settings =
        new TreeMap<>(Settings.scheme("staff", issuers.staff(), "staff-app"));
    settings.put("attack.partner.issuer", issuers.partner().issuer());
    settings.put("attack.partner.keys", issuers.partner().jwksUrl());
    return settings;
  }

  static List<Attack> of(Issuers issuers) {
    var attacks = new GateAttacks(issuers);
    return Stream.of(
            attacks.unloaded(UNLOADED, "feature-off"),
            attacks.unloaded(UNLOADED_TEXT, "feature-off-by-text"),
            attacks.ordered(ORDERED, "no-fragments"),
            attacks.ordered(ORDERED_NAMED, "another-fragment"),
            attacks.ordered(ORDERED_OTHERS, "other-fragments"),
            attacks.ordered(COMPLETE, "metadata-complete"),
            attacks.servlets(),
            attacks.constrained(),
            attacks.constrainedPages(),
            attacks.wiped(),
            attacks.changing(),
            attacks.decrypting(),
            attacks.refused())
        .flatMap(List::stream)
        .toList();
  }

  /** Decided all the same, or 500; never reached. */
  private List<Attack> unloaded(App app, String id) {
    Expected closed = notReached(401, 403, 500);
    return List.of(
        on(app, "k2-" + id + "-roles", get("/api/guarded/roles", closed)),
        on(app, "k2-" + id + "-denied", get("/api/guarded/denied", closed)),
        on(app, "k2-" + id + "-scheme", get("/api/guarded/partner", clerk, closed)),
        on(app, "k2-" + id + "-locator", get("/api/guarded/locator", closed)),
        on(
            app,
            "k2-" + id + "-is-logged",
            get("/api/guarded/roles", closed),
            Logged.ever("enforcement-missing|JWTS-3\\d\\d|no-token")));
  }

  private List<Attack> ordered(App app, String id) {
    return List.of(
        on(
            app,
            "k2-" + id + "-servlet",
            get("/guarded/x", notReached(401, 500, 503)),
            get("/guarded/x", clerk, notReached(401, 500, 503))),
        on(
            app,
            "k2-" + id + "-jax-rs",
            get("/api/guarded", notReached(401, 404, 500, 503)),
            get("/api/guarded", buyer, notReached(401, 404, 500, 503))));
  }

  private List<Attack> servlets() {
    var attacks = new ArrayList<Attack>();
    attacks.add(
        on(
            SERVLETS,
            "k2-servlet-as-it-should-be",
            get("/guarded/x", PARTNER_401),
            get("/guarded/x", clerk, Answers.NOT_PARTNERS_401),
            get("/guarded/x", buyer, REACHED_200)));
    for (String each : List.of("named-forward", "forward", "async", "error", "rest")) {
      attacks.add(
          on(SERVLETS, "k2-servlet-by-" + each, get("/around?" + each, notReached(401, 418, 500))));
    }
    for (String each : List.of("replay-forward", "replay-async", "replay-error", "replay-rest")) {
      attacks.add(
          on(
              SERVLETS,
              "k2-servlet-by-" + each,
              get("/around?forward-and-keep", buyer, REACHED_200),
              get("/around?" + each, notReached(401, 418, 500))));
    }
    var often = new ArrayList<Check>();
    often.add(get("/around?forward-and-keep", buyer, REACHED_200));
    often.addAll(Collections.nCopies(60, get("/around?replay-async", notReached(401, 418, 500))));
    // Grizzly serves one request after the other with one object of one id
    attacks.add(on(SERVLETS, "k2-servlet-by-replay-async-often", often.toArray(Check[]::new)));
    for (String each : List.of("named-include", "include")) {
      attacks.add(
          // docs/security.md: an include is the including servlet's matter
          on(SERVLETS, "k2-servlet-by-" + each, get("/around?" + each, REACHED_200)));
    }
    attacks.addAll(
        List.of(
            on(SERVLETS, "k2-servlet-as-welcome-file", get("/", notReached(401, 403, 404))),
            on(SERVLETS, "k2-servlet-by-another-mapping", get("/alias", PARTNER_401)),
            on(SERVLETS, "k2-servlet-subclass", get("/heir", PARTNER_401)),
            on(SERVLETS, "k2-servlet-denied", get("/denied", admin, status(403).lacking(REACHED))),
            on(
                SERVLETS,
                "k2-servlet-other-methods",
                new Sent(Request.of("HEAD", "/guarded/x"), PARTNER_401),
                new Sent(Request.of("OPTIONS", "/guarded/x"), notReached(401)),
                new Sent(Request.post("/guarded/x", "x"), PARTNER_401),
                new Sent(Request.of("BREW", "/guarded/x"), notReached(400, 401, 405, 501)),
                new Sent(Request.of("TRACE", "/guarded/x"), notReached(400, 401, 403, 405, 501))),
            on(
                SERVLETS,
                "k2-servlet-path-tricks",
                get("/guarded;x=1/y", notReached(400, 401, 404)),
                get("/%67uarded/y", notReached(400, 401, 404)),
                get("//guarded/y", notReached(400, 401, 404)),
                get("/around/../guarded/y", notReached(400, 401, 404)),
                get("/guarded/", notReached(401, 404)),
                get("/guarded", notReached(401, 404))),
            on(
                SERVLETS,
                "k5-http-method",
                new Sent(
                    Request.of("BREW\u001b[31m", "/guarded/x"), notReached(400, 401, 405, 501)),
                new Sent(
                    Request.of("B".repeat(5_000), "/guarded/x"),
                    notReached(CLOSED, 400, 401, 405, 413, 414, 431, 501)),
                get("/guarded/x", PARTNER_401),
                Logged.now("no-token.*/guarded/x"),
                NotLogged.controls(),
                NotLogged.longerThan(4_000)),
            on(
                SERVLETS,
                "k2-servlet-preflight",
                new Sent(
                    Request.of("OPTIONS", "/guarded/x")
                        .header("Origin", "https://shop.example")
                        .header("Access-Control-Request-Method", "GET"),
                    notReached(200, 204, 401, 403)))));
    return attacks;
  }

  private List<Attack> constrained() {
    return Stream.of("unannotated", "permit")
        .map(
            each ->
                on(
                    CONSTRAINED,
                    "k2-constraint-before-" + each,
                    get("/api/admin/" + each, notReached(401)),
                    get("/api/admin/" + each, partnerAdmin, NOT_STAFFS_401),
                    get("/api/admin/" + each, clerk, notReached(403)),
                    get("/api/admin/" + each, admin, REACHED_200)))
        .toList();
  }

  /** What the application writes into the attributes of a request opens nothing. */
  private List<Attack> wiped() {
    return Stream.of(
            "remove",
            "overwrite",
            "rest-remove",
            "rest-overwrite",
            "async-remove",
            "async-overwrite")
        .map(
            how ->
                on(
                    CONSTRAINED,
                    "k2-constraint-and-attributes-" + how,
                    wiped("/api/admin/permit", how, partnerAdmin, NOT_STAFFS_401),
                    wiped("/api/admin/unannotated", how, partnerAdmin, NOT_STAFFS_401),
                    wiped("/api/admin/permit", how, clerk, notReached(403)),
                    wiped("/api/admin/permit", how, admin, REACHED_200)))
        .toList();
  }

  private static Sent wiped(String target, String how, String token, Expected expected) {
    return new Sent(Request.get(target).bearer(token).header("X-Wipe", how), expected);
  }

  /** What the server serves itself: only the default scheme's callers may be meant. */
  private List<Attack> constrainedPages() {
    return List.of(
        on(
            CONSTRAINED,
            "k2-constraint-before-a-file",
            get("/pages/welcome.txt", notReached(401)),
            get("/pages/welcome.txt", partnerAdmin, NOT_STAFFS_401),
            get("/pages/welcome.txt", clerk, notReached(403)),
            get("/pages/welcome.txt", admin, REACHED_200)),
        on(
            CONSTRAINED,
            "k2-constraint-before-a-welcome-file",
            get("/pages/", notReached(401)),
            get("/pages/", partnerAdmin, NOT_STAFFS_401),
            get("/pages/", admin, REACHED_200)),
        on(
            CONSTRAINED,
            "k2-constraint-before-a-jsp",
            get("/pages/page.jsp", notReached(401)),
            get("/pages/page.jsp", partnerAdmin, NOT_STAFFS_401),
            get("/pages/page.jsp", clerk, notReached(403))),
        on(
            CONSTRAINED,
            "k2-constraint-before-nothing",
            get("/pages/missing", notReached(401)),
            get("/pages/missing", partnerAdmin, NOT_STAFFS_401)));
  }

  private List<Attack> changing() {
    return List.of(
        on(
            CHANGING,
            "k2-implicit-default-is-fixed",
            get("/api/vault", STAFF_401),
            get("/api/changes/add-partner", status(200).withBody("[partner, staff]")),
            get("/api/vault", partnerAdmin, NOT_STAFFS_401),
            get("/api/changes/remove-staff", status(200).withBody("[partner] false")),
            get("/api/vault", partnerAdmin, status(500).lacking(REACHED)),
            get("/api/vault", admin, status(500).lacking(REACHED)),
            get("/api/vault", status(500).lacking(REACHED))));
  }

  private List<Attack> decrypting() {
    return List.of(
        on(
            DECRYPTING,
            "k2-decryption-key-alone-is-reported",
            Logged.ever("JWTS-1\\d\\d scheme 'mp-jwt'.*(?i:decrypt)")),
        on(
            DECRYPTING,
            "k2-misspelt-mp-jwt-key-is-reported",
            Logged.ever("JWTS-122 .*mp\\.jwt\\.verify\\.publickey\\.locatoin")));
  }

  private static Attack refused(App app, String id, Check... checks) {
    return on(app, "k2-" + id, checks);
  }

  private List<Attack> refused() {
    Request vault = Request.get("/api/vault");
    Refused nothing =
        Refused.to(
            vault, vault.bearer(partnerAdmin), vault.bearer(admin), Request.get("/api/vault/open"));
    return List.of(
        refused(FAILING, "start-that-fails", nothing),
        refused(THROWING, "start-whose-observer-throws", nothing),
        refused(
            FINDING,
            "validation-that-fails",
            nothing,
            Logged.ever("JWTS-122 .*verify\\.audience\\b")),
        refused(
            KEYLESS,
            "mp-jwt-without-a-readable-key",
            nothing,
            Logged.ever("mp\\.jwt\\.verify\\.publickey\\.location")));
  }
}
