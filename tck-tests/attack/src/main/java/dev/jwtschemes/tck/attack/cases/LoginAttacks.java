package dev.jwtschemes.tck.attack.cases;

import static dev.jwtschemes.contract.Expected.oneOf;
import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.tck.attack.Attack.on;
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
import dev.jwtschemes.tck.attack.Stack;
import dev.jwtschemes.tck.attack.app.clean.CleanApplication;
import dev.jwtschemes.tck.attack.app.formlogin.FormLoginApplication;
import dev.jwtschemes.tck.attack.app.idle.IdleApplication;
import dev.jwtschemes.tck.attack.app.jakartalogin.JakartaLoginApplication;
import dev.jwtschemes.tck.attack.app.login.LoginApplication;
import dev.jwtschemes.tck.attack.app.lost.LostApplication;
import dev.jwtschemes.tck.attack.app.lostpage.LostPageApplication;
import dev.jwtschemes.tck.attack.app.migrating.MigratingApplication;
import dev.jwtschemes.tck.attack.app.ownlogin.OwnLoginApplication;
import dev.jwtschemes.tck.attack.app.passive.PassiveApplication;
import dev.jwtschemes.tck.attack.app.titled.TitledApplication;
import dev.jwtschemes.tck.attack.app.vault.VaultApplication;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** K6: a login that was there stays, letter by letter. */
final class LoginAttacks {
  private static final String SECURED =
      """
      <security-constraint>
        <web-resource-collection>
          <web-resource-name>secure</web-resource-name>
          <url-pattern>/secure/*</url-pattern>
        </web-resource-collection>
        <auth-constraint><role-name>user</role-name></auth-constraint>
      </security-constraint>
      """;
  private static final String ROLE = "<security-role><role-name>user</role-name></security-role>\n";
  private static final String BASIC =
      SECURED
          + "<login-config><auth-method>BASIC</auth-method><realm-name>pages</realm-name></login-config>\n"
          + ROLE;
  private static final String FORM =
      SECURED
          + """
          <login-config>
            <auth-method>FORM</auth-method>
            <form-login-config>
              <form-login-page>/login.html</form-login-page>
              <form-error-page>/error.html</form-error-page>
            </form-login-config>
          </login-config>
          """
          + ROLE;
  private static final String FORM_PAGE =
      "<html><body>login form<form method=\"post\" action=\"j_security_check\"></form></body></html>";
  private static final String ERROR_PAGE = "<html><body>wrong password</body></html>";

  /** {@code dora} and the password that her store knows. */
  private static final String DORA = "Basic ZG9yYTpvbmx5LWluLXRoaXMtdGVzdA==";

  private static final String ENFORCED = "This server enforces @RolesAllowed in JAX-RS itself";
  private static final String NOT_ENFORCED =
      "This server does not enforce @RolesAllowed in JAX-RS unless it is configured to";

  private static final String STRANGER = "Basic ZG9yYTp3cm9uZw==";

  private static final Expected BASIC_401 = oneOf(401).lacking(REACHED).lacking("Bearer");
  private static final Expected FORM_PAGE_200 = oneOf(200, 302, 303).lacking(REACHED);

  private final String clerk;
  private final String buyer;

  private LoginAttacks(Issuers issuers) {
    clerk = Tokens.alice(issuers).compact();
    buyer = Tokens.bob(issuers).compact();
  }

  private static App pages(App app) {
    return app.file("login.html", FORM_PAGE).file("error.html", ERROR_PAGE);
  }

  static List<Attack> of(Issuers issuers) {
    var attacks = new LoginAttacks(issuers);
    return Stream.of(
            attacks.basic(),
            attacks.form(),
            attacks.ownMechanism(),
            attacks.definitions(),
            attacks.lost(),
            attacks.bare(),
            attacks.migrating(),
            attacks.realms(),
            attacks.passive())
        .flatMap(List::stream)
        .toList();
  }

  private static Sent basic(String target, String credentials, Expected expected) {
    return new Sent(Request.get(target).authorization(credentials), expected);
  }

  private static final Check BASIC_CHALLENGE =
      new Sent(
          Request.get("/secure/page"),
          status(401).challenge("Basic realm=\"pages\"").lacking(REACHED));

  private List<Attack> basic() {
    App idle = App.of("basic-idle", IdleApplication.class).webXml(BASIC);
    App schemes =
        App.of("basic-schemes", LoginApplication.class)
            .configured(Settings::twoSchemes)
            .webXml(BASIC);
    App unconfigured = App.of("basic-unconfigured", LoginApplication.class).webXml(BASIC);
    return List.of(
        on(
            idle,
            "k6-basic-idle-page",
            BASIC_CHALLENGE,
            basic("/secure/page", STRANGER, BASIC_401),
            get("/open/page", REACHED_200)),
        on(
            idle,
            "k6-basic-idle-refuses-nothing",
            get("/api/rest", REACHED_200),
            get("/api/rest", "opaque", REACHED_200),
            get("/open/page", "opaque", REACHED_200)),
        on(
            idle,
            "k6-basic-idle-is-logged",
            Logged.ever("JWTS-391 .*a login of its own and uses nothing of this library")),
        on(
            schemes,
            "k6-basic-with-schemes-page",
            BASIC_CHALLENGE,
            basic("/secure/page", STRANGER, BASIC_401),
            get("/secure/page", clerk, notReached(401))),
        on(
            schemes,
            "k6-basic-with-schemes-resources",
            get("/api/rest/clerk", STAFF_401),
            get("/api/rest/clerk", clerk, status(200).withBody("reached by alice")),
            get("/api/rest/partner", buyer, status(200).withBody("reached by bob")),
            get("/api/rest/partner", PARTNER_401)),
        on(
            unconfigured,
            "k6-basic-unconfigured-opens-nothing",
            BASIC_CHALLENGE,
            get("/api/rest/clerk", status(500).lacking(REACHED)),
            get("/api/rest/clerk", clerk, status(500).lacking(REACHED)),
            get("/api/rest/partner", status(500).lacking(REACHED))));
  }

  private List<Attack> form() {
    App idle = pages(App.of("form-idle", IdleApplication.class).webXml(FORM));
    App schemes =
        pages(
            App.of("form-schemes", LoginApplication.class)
                .configured(Settings::twoSchemes)
                .webXml(FORM));
    var attacks = new ArrayList<Attack>();
    for (App each : List.of(idle, schemes)) {
      attacks.add(
          on(
              each,
              "k6-" + each.name() + "-page",
              get("/secure/page", FORM_PAGE_200),
              get("/open/page", REACHED_200)));
    }
    attacks.add(
        on(
            schemes,
            "k6-form-schemes-resources",
            get("/api/rest/clerk", STAFF_401),
            get("/api/rest/clerk", clerk, status(200).withBody("reached by alice"))));
    attacks.add(
        on(
            idle,
            "k6-form-idle-refuses-nothing",
            get("/api/rest", REACHED_200),
            get("/api/rest", "opaque", REACHED_200)));
    return attacks;
  }

  private List<Attack> ownMechanism() {
    App schemes =
        App.of("own-login", OwnLoginApplication.class)
            .configured(Settings::twoSchemes)
            .webXml(SECURED + ROLE);
    App on =
        App.of("own-login-on", OwnLoginApplication.class)
            .configured(
                issuers -> Settings.twoSchemes(issuers, "jwt-schemes.container-identity", "on"))
            .webXml(SECURED + ROLE)
            .mustBeRefused();
    return List.of(
        on(
            schemes,
            "k6-own-mechanism-page",
            new Sent(Request.get("/secure/page"), status(401).challenge("Own").lacking(REACHED)),
            get("/secure/page", clerk, notReached(401)),
            get("/open/page", REACHED_200)),
        on(
            schemes,
            "k6-own-mechanism-user",
            new Sent(
                Request.get("/secure/page").header("X-Caller", "dora"),
                status(200).withBody("reached by dora"))),
        on(
            schemes,
            "k6-own-mechanism-resources",
            get("/api/rest/clerk", STAFF_401),
            get("/api/rest/clerk", clerk, status(200).withBody("reached by alice")),
            get("/api/rest/partner", PARTNER_401)),
        on(
            schemes,
            "k6-own-mechanism-user-is-no-caller-of-a-scheme",
            new Sent(Request.get("/api/rest/clerk").header("X-Caller", "dora"), STAFF_401)),
        on(
            on,
            "k6-own-mechanism-beside-container-identity-on",
            Refused.to(
                Request.get("/api/rest/clerk"),
                Request.get("/api/rest"),
                Request.get("/open/page")),
            Logged.ever("JWTS-302 ")));
  }

  private List<Attack> definitions() {
    App basic =
        App.of("definition-basic", JakartaLoginApplication.class)
            .configured(Settings::twoSchemes)
            .webXml(SECURED + ROLE);
    App form =
        pages(
            App.of("definition-form", FormLoginApplication.class)
                .configured(Settings::twoSchemes)
                .webXml(SECURED + ROLE));
    return List.of(
        on(
            basic,
            "k6-basic-definition-page",
            new Sent(
                Request.get("/secure/page"),
                status(401).challenge("Basic realm=\"own\"").lacking(REACHED)),
            basic("/secure/page", STRANGER, BASIC_401),
            get("/open/page", REACHED_200)),
        on(
            basic,
            "k6-basic-definition-user",
            basic("/secure/page", DORA, status(200).withBody("reached by dora"))),
        on(
            basic,
            "k6-basic-definition-user-is-no-caller-of-a-scheme",
            basic("/api/rest/clerk", DORA, STAFF_401)),
        on(
            basic,
            "k6-basic-definition-resources",
            get("/api/rest/clerk", STAFF_401),
            get("/api/rest/clerk", clerk, status(200).withBody("reached by alice"))),
        on(
            form,
            "k6-form-definition-page",
            get("/secure/page", FORM_PAGE_200),
            get("/secure/page", clerk, FORM_PAGE_200),
            get("/open/page", REACHED_200)),
        on(
            form,
            "k6-form-definition-resources",
            get("/api/rest/clerk", STAFF_401),
            get("/api/rest/clerk", clerk, status(200).withBody("reached by alice"))));
  }

  /** A login of its own, and rules for schemes whose configuration was not found. */
  private List<Attack> lost() {
    App rules = App.of("basic-lost", LostApplication.class).webXml(BASIC);
    App page = App.of("basic-lost-page", LostPageApplication.class).webXml(BASIC);
    Expected closed = oneOf(401, 403, 500).lacking(REACHED);
    return List.of(
        on(
            rules,
            "k6-lost-configuration-opens-no-resource",
            get("/api/rules/roles", closed),
            get("/api/rules/roles", clerk, closed),
            get("/api/rules/roles", "opaque", closed),
            get("/api/rules/denied", closed),
            get("/api/rules/denied", clerk, closed),
            get("/api/rules/open", REACHED_200)),
        on(
                rules,
                "k6-lost-configuration-is-logged",
                get("/api/rules/roles", status(500).lacking(REACHED)),
                Logged.ever("JWTS-392 .*attack\\.app\\.lost\\."))
            .without(ENFORCED, Stack.LIBERTY, Stack.PAYARA_SERVER, Stack.PAYARA_MICRO),
        on(
                rules,
                "k6-rules-that-the-server-enforces-are-left-to-it",
                get("/api/rules/roles", oneOf(401, 403).lacking(REACHED)),
                get("/api/rules/open", "opaque", REACHED_200),
                NotLogged.ever("JWTS-392 .*attack\\.app\\.lost\\."))
            .without(NOT_ENFORCED, Stack.WILDFLY, Stack.TOMEE),
        on(
            page,
            "k6-lost-configuration-opens-no-servlet",
            get("/vault", closed),
            get("/vault", clerk, closed),
            get("/api/rest", REACHED_200),
            Logged.ever("JWTS-392 .*attack\\.app\\.lostpage\\.")));
  }

  /** No login of its own and no scheme: closed, and the start says what to set. */
  private List<Attack> bare() {
    App bare = App.of("bare", VaultApplication.class);
    App off =
        App.of("bare-off", VaultApplication.class)
            .configured(issuers -> Settings.of("jwt-schemes.container-identity", "off"));
    return List.of(
        on(
            bare,
            "k6-no-configuration-opens-nothing",
            get("/api/vault", status(500).lacking(REACHED)),
            get("/api/vault", clerk, status(500).lacking(REACHED))),
        on(
            bare,
            "k6-no-configuration-is-logged-at-the-start",
            Logged.ever("No scheme is registered.* Set jwt-schemes\\.<name>\\.")),
        on(
            off,
            "k6-one-global-key-opens-nothing",
            get("/api/vault", status(500).lacking(REACHED)),
            get("/api/vault", clerk, status(500).lacking(REACHED))));
  }

  private List<Attack> migrating() {
    App ignoring =
        App.of("ignoring", MigratingApplication.class)
            .configured(
                issuers -> Settings.twoSchemes(issuers, "jwt-schemes.unannotated", "ignore"));
    return List.of(
        on(
            ignoring,
            "k6-ignored-method-leaves-own-tokens-alone",
            get("/api/legacy", "own-token", status(200).withBody("reached by dora")),
            get("/api/legacy", "opaque", status(200).withBody("reached by anonymous")),
            basic("/api/legacy", "Bearer \"x\"", REACHED_200),
            new Sent(Request.get("/api/legacy").bearer("a").bearer("b"), REACHED_200)),
        on(
            ignoring,
            "k6-ignoring-enforces-rules",
            get("/api/legacy/ruled", STAFF_401),
            get("/api/legacy/ruled", "own-token", notReached(401)),
            get("/api/legacy/ruled", clerk, status(200).withBody("reached by alice")),
            get("/api/legacy/open", "own-token", notReached(401))));
  }

  private List<Attack> realms() {
    App titled =
        App.of("titled", TitledApplication.class)
            .configured(
                issuers ->
                    Settings.of(
                        "mp.jwt.verify.issuer",
                        issuers.staff().issuer(),
                        "mp.jwt.verify.publickey.location",
                        issuers.staff().jwksUrl()));
    App clean =
        App.of("clean", CleanApplication.class)
            .configured(issuers -> Settings.twoSchemes(issuers, "jwt-schemes.validation", "fail"));
    return List.of(
        on(
            titled,
            "k6-realm-of-login-config",
            get(
                "/api/titled",
                status(401).challenge("Bearer realm=\"MP JWT Realm\"").lacking(REACHED)),
            get("/api/titled", clerk, REACHED_200)),
        on(
            clean,
            "k6-no-false-alarm-under-validation-fail",
            get("/api/clean", clerk, status(200).holding("reached by alice", "clerk")),
            get("/api/clean/partner", buyer, status(200).holding("reached by bob")),
            get("/api/clean/open", REACHED_200),
            new Sent(Request.of("OPTIONS", "/api/clean"), oneOf(200, 204)),
            get("/api/application.wadl", oneOf(200, 401, 403, 404))),
        on(
            clean,
            "k6-no-false-alarm-is-logged",
            get("/api/clean", clerk, REACHED_200),
            NotLogged.ever("JWTS-\\d+ .*attack\\.app\\.clean")));
  }

  private List<Attack> passive() {
    App passive = App.of("passive", PassiveApplication.class).configured(Settings::twoSchemes);
    return List.of(
        on(
            passive,
            "also-injected-into-a-passivating-bean",
            get("/api/passive", clerk, REACHED_200)));
  }
}
