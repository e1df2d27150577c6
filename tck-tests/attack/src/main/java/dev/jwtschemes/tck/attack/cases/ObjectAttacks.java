package dev.jwtschemes.tck.attack.cases;

import static dev.jwtschemes.contract.Expected.oneOf;
import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.tck.attack.Attack.on;
import static dev.jwtschemes.tck.attack.cases.Answers.DENIED_403;
import static dev.jwtschemes.tck.attack.cases.Answers.NOT_PARTNERS_401;
import static dev.jwtschemes.tck.attack.cases.Answers.NOT_STAFFS_401;
import static dev.jwtschemes.tck.attack.cases.Answers.PARTNER_401;
import static dev.jwtschemes.tck.attack.cases.Answers.PARTNER_ROLE_403;
import static dev.jwtschemes.tck.attack.cases.Answers.REACHED;
import static dev.jwtschemes.tck.attack.cases.Answers.REACHED_200;
import static dev.jwtschemes.tck.attack.cases.Answers.STAFF_401;
import static dev.jwtschemes.tck.attack.cases.Answers.STAFF_ROLE_403;
import static dev.jwtschemes.tck.attack.cases.Answers.get;

import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.tck.attack.App;
import dev.jwtschemes.tck.attack.Attack;
import dev.jwtschemes.tck.attack.Check;
import dev.jwtschemes.tck.attack.Logged;
import dev.jwtschemes.tck.attack.NotLogged;
import dev.jwtschemes.tck.attack.Sent;
import dev.jwtschemes.tck.attack.Stack;
import dev.jwtschemes.tck.attack.app.anonymous.AnonymousApplication;
import dev.jwtschemes.tck.attack.app.ejb.EjbApplication;
import dev.jwtschemes.tck.attack.app.objects.ObjectsApplication;
import dev.jwtschemes.tck.attack.app.twoapps.StaffApplication;
import java.util.List;
import java.util.stream.Stream;

/** K1: the rule is that of the object and method that run. */
final class ObjectAttacks {
  private static final App OBJECTS =
      App.of("objects", ObjectsApplication.class).configured(Settings::twoSchemes);
  private static final App ANONYMOUS =
      App.of("anonymous", AnonymousApplication.class).configured(Settings::twoSchemes);
  private static final App EJB =
      App.of("ejb", EjbApplication.class).configured(Settings::twoSchemes).onServers();
  private static final App TWO_APPLICATIONS =
      App.of("two-applications", StaffApplication.class)
          .configured(Settings::twoSchemes)
          .onServers();

  private static final String NO_ANONYMOUS_SINGLETONS =
      "TomEE serves no application with a singleton whose class has no public constructor";

  /** A stack that replaces nothing answers with what is open; what is denied is never reached. */
  private static final Expected OPEN_OR_DENIED = oneOf(200, 403).lacking(REACHED);

  private final String clerk;
  private final String admin;
  private final String buyer;
  private final String partnerAdmin;

  private ObjectAttacks(Issuers issuers) {
    clerk = Tokens.alice(issuers).compact();
    admin = Tokens.alice(issuers).groups("admin").compact();
    buyer = Tokens.bob(issuers).compact();
    partnerAdmin = Tokens.bob(issuers).groups("admin").compact();
  }

  static List<Attack> of(Issuers issuers) {
    var attacks = new ObjectAttacks(issuers);
    return Stream.of(
            attacks.subclasses(),
            attacks.interfaces(),
            attacks.leaves(),
            attacks.beans(),
            attacks.methods(),
            attacks.applications(),
            attacks.ejb())
        .flatMap(List::stream)
        .toList();
  }

  private static Attack objects(String id, Check... checks) {
    return on(OBJECTS, "k1-" + id, checks);
  }

  private List<Attack> subclasses() {
    return List.of(
        objects(
            "deny-on-subclass",
            get("/api/deny-class", DENIED_403),
            get("/api/deny-class", admin, DENIED_403)),
        objects(
            "roles-on-subclass",
            get("/api/roles-class", STAFF_401),
            get("/api/roles-class", clerk, STAFF_ROLE_403),
            get("/api/roles-class", partnerAdmin, NOT_STAFFS_401),
            get("/api/roles-class", admin, REACHED_200)),
        objects(
            "roles-on-subclass-asynchronous",
            get("/api/roles-class/later", STAFF_401),
            get("/api/roles-class/later", admin, REACHED_200)),
        objects(
            "roles-on-subclass-scheme-on-inherited-method",
            get("/api/roles-class/scheme", PARTNER_401),
            get("/api/roles-class/scheme", buyer, PARTNER_ROLE_403),
            get("/api/roles-class/scheme", admin, NOT_PARTNERS_401),
            get("/api/roles-class/scheme", partnerAdmin, REACHED_200)),
        objects("deny-on-overriding-method", get("/api/override/deny", DENIED_403)),
        objects(
            "roles-on-overriding-method",
            get("/api/override/roles", STAFF_401),
            get("/api/override/roles", clerk, STAFF_ROLE_403)),
        objects(
            "scheme-on-overriding-method",
            get("/api/override/partner", PARTNER_401),
            get("/api/override/partner", admin, NOT_PARTNERS_401)),
        objects("rule-of-overridden-method", get("/api/override/kept", STAFF_401)),
        objects(
            "roles-on-subclass-of-subclass",
            get("/api/grandchild", STAFF_401),
            get("/api/grandchild", clerk, STAFF_ROLE_403)),
        objects("permit-on-subclass-opens-no-method-rule", get("/api/opened", STAFF_401)),
        objects(
            "bridge-of-generic-superclass",
            new Sent(Request.post("/api/generic", "x"), STAFF_401),
            new Sent(Request.post("/api/generic", "x").bearer(clerk), STAFF_ROLE_403),
            new Sent(Request.post("/api/generic", "x").bearer(admin), REACHED_200)),
        objects(
            "empty-roles-let-no-caller-pass",
            get("/api/nobody", status(403).lacking(REACHED)),
            get("/api/nobody", admin, status(403).lacking(REACHED)),
            get("/api/nobody", "opaque", status(403).lacking(REACHED))),
        objects(
            "class-with-a-rule-that-is-not-registered",
            get("/api/grandchild", admin, REACHED_200),
            Logged.ever("JWTS-214 .*Orphan")),
        on(
            OBJECTS,
            "k6-no-false-alarm-for-an-abstract-superclass",
            get("/api/override/roles", admin, REACHED_200),
            NotLogged.ever("JWTS-206 .*OverridePath")));
  }

  private List<Attack> interfaces() {
    return List.of(
        objects("interface-path-deny-on-method", get("/api/iface/deny", partnerAdmin, DENIED_403)),
        objects(
            "interface-path-roles-on-method",
            get("/api/iface/roles", PARTNER_401),
            get("/api/iface/roles", buyer, PARTNER_ROLE_403),
            get("/api/iface/roles", admin, NOT_PARTNERS_401),
            get("/api/iface/roles", partnerAdmin, REACHED_200)),
        objects(
            "interface-rule-class-scheme",
            get("/api/iface/interface-rule", buyer, PARTNER_ROLE_403),
            get("/api/iface/interface-rule", partnerAdmin, REACHED_200)),
        objects(
            "default-method-class-scheme",
            get("/api/iface/default", PARTNER_401),
            get("/api/iface/default", clerk, NOT_PARTNERS_401),
            get("/api/iface/default", buyer, REACHED_200)),
        objects(
            "default-method-rule",
            get("/api/iface/default-rule", PARTNER_401),
            get("/api/iface/default-rule", buyer, PARTNER_ROLE_403)),
        objects(
            "default-method-of-subinterface",
            get("/api/default-override", Answers.notReached(401, 404)),
            get("/api/default-override", clerk, Answers.notReached(403, 404))),
        objects("deny-on-interface", get("/api/iface-denied", admin, DENIED_403)),
        objects(
            "generic-interface-of-unaware-superclass",
            new Sent(Request.post("/api/store/put", "x"), Answers.notReached(401, 404)),
            new Sent(
                Request.post("/api/store/put", "x").bearer(clerk), Answers.notReached(403, 404)),
            get("/api/store/first", admin, Answers.notReached(403, 404))));
  }

  private List<Attack> leaves() {
    return List.of(
        objects(
            "producer-behind-client-proxy",
            get("/api/leaves/produced", DENIED_403),
            get("/api/leaves/produced/roles", admin, DENIED_403)),
        objects(
            "producer-behind-interface-proxy",
            get("/api/leaves/by-interface", DENIED_403),
            get("/api/leaves/by-interface/roles", admin, DENIED_403)),
        objects(
            "jdk-proxy",
            get("/api/leaves/jdk", DENIED_403),
            get("/api/leaves/jdk/roles", admin, DENIED_403)),
        objects(
            "client-proxy-of-a-denied-bean",
            get("/api/leaves/scoped", DENIED_403),
            get("/api/leaves/scoped/roles", clerk, STAFF_ROLE_403)),
        objects(
            "sub-resource-of-a-subclass",
            get("/api/leaves/subclass", DENIED_403),
            get("/api/leaves/subclass/roles", STAFF_401)),
        objects("sub-resource-of-any-class", get("/api/leaves/object", admin, DENIED_403)),
        objects("sub-resource-of-an-anonymous-class", get("/api/leaves/anonymous", DENIED_403)));
  }

  private List<Attack> beans() {
    return List.of(
        objects("specializing-bean", get("/api/specialized", OPEN_OR_DENIED)),
        objects("alternative-bean", get("/api/replaced", oneOf(200, 401, 403).lacking(REACHED))),
        objects(
            "decorated-bean",
            get("/api/decorated", STAFF_401),
            get("/api/decorated", clerk, STAFF_ROLE_403),
            get("/api/decorated", admin, REACHED_200)),
        objects(
            "intercepted-bean",
            get("/api/intercepted/denied", admin, DENIED_403),
            get("/api/intercepted/roles", STAFF_401),
            get("/api/intercepted/roles", admin, REACHED_200)),
        objects("singleton-of-a-subclass", get("/api/singleton", DENIED_403)),
        on(
                ANONYMOUS,
                "k1-singleton-of-an-anonymous-class",
                get("/api/singleton-anonymous", STAFF_401),
                get("/api/singleton-anonymous", clerk, STAFF_ROLE_403))
            .without(NO_ANONYMOUS_SINGLETONS, Stack.TOMEE));
  }

  private List<Attack> methods() {
    return List.of(
        objects("head-runs-the-get-method", new Sent(Request.of("HEAD", "/api/purge"), STAFF_401)),
        objects(
            "own-http-method",
            new Sent(Request.of("PURGE", "/api/purge"), STAFF_401),
            new Sent(Request.of("PURGE", "/api/purge").bearer(admin), REACHED_200)),
        objects(
            "http-method-in-lower-case",
            new Sent(
                Request.of("purge", "/api/purge"), Answers.notReached(400, 401, 404, 405, 501)),
            new Sent(Request.of("get", "/api/purge"), Answers.notReached(400, 401, 404, 405, 501))),
        objects(
            "method-override-header",
            new Sent(
                Request.post("/api/purge", "").header("X-HTTP-Method-Override", "GET"),
                Answers.notReached(401, 405))));
  }

  private List<Attack> applications() {
    return List.of(
        on(
            TWO_APPLICATIONS,
            "k1-two-applications-each-with-its-scheme",
            get("/api/shared", STAFF_401),
            get("/other/shared", PARTNER_401),
            get("/other/shared", clerk, NOT_PARTNERS_401),
            get("/api/shared", clerk, REACHED_200)),
        on(
            TWO_APPLICATIONS,
            "k1-two-applications-locators",
            get("/api/shared/leaf", clerk, REACHED_200),
            get("/other/shared/leaf", PARTNER_401),
            get("/other/shared/leaf", clerk, NOT_PARTNERS_401)),
        on(
            TWO_APPLICATIONS,
            "k1-two-applications-are-reported",
            Logged.ever("JWTS-210 .*twoapps\\.Shared")));
  }

  private List<Attack> ejb() {
    return List.of(
        on(
            EJB,
            "k1-ejb-local-view-scheme-of-the-bean",
            get("/api/desk", PARTNER_401),
            get("/api/desk", clerk, NOT_PARTNERS_401),
            get("/api/desk", admin, NOT_PARTNERS_401)),
        on(EJB, "k1-ejb-local-view-method-without-a-role", get("/api/desk", buyer, REACHED_200))
            .differing(
                "WildFly denies methods of a bean that have no permission beside others that have one (default-missing-method-permissions-deny-access)",
                Stack.WILDFLY),
        on(
            EJB,
            "k1-ejb-local-view-role-of-the-method",
            get("/api/desk/admin", admin, NOT_PARTNERS_401),
            get("/api/desk/admin", buyer, PARTNER_ROLE_403),
            get("/api/desk/admin", partnerAdmin, REACHED_200)),
        on(EJB, "k1-ejb-local-view-deny-on-method", get("/api/desk/denied", buyer, DENIED_403)),
        on(
            EJB,
            "k1-ejb-no-interface-view",
            get("/api/no-view", STAFF_401),
            get("/api/no-view", clerk, STAFF_ROLE_403),
            get("/api/no-view", admin, REACHED_200)));
  }
}
