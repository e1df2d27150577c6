package dev.jwtschemes.tck.attack.cases;

import static dev.jwtschemes.contract.Expected.oneOf;
import static dev.jwtschemes.contract.Expected.status;
import static dev.jwtschemes.tck.attack.Attack.on;
import static dev.jwtschemes.tck.attack.cases.Answers.BOUND;
import static dev.jwtschemes.tck.attack.cases.Answers.DENIED_403;
import static dev.jwtschemes.tck.attack.cases.Answers.NOT_PARTNERS_401;
import static dev.jwtschemes.tck.attack.cases.Answers.PARTNER_401;
import static dev.jwtschemes.tck.attack.cases.Answers.PARTNER_ROLE_403;
import static dev.jwtschemes.tck.attack.cases.Answers.REACHED;
import static dev.jwtschemes.tck.attack.cases.Answers.REACHED_200;
import static dev.jwtschemes.tck.attack.cases.Answers.STAFF_401;
import static dev.jwtschemes.tck.attack.cases.Answers.STAFF_ROLE_403;
import static dev.jwtschemes.tck.attack.cases.Answers.get;
import static dev.jwtschemes.tck.attack.cases.Answers.notReached;

import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.Issuers;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.tck.attack.App;
import dev.jwtschemes.tck.attack.Attack;
import dev.jwtschemes.tck.attack.Check;
import dev.jwtschemes.tck.attack.Logged;
import dev.jwtschemes.tck.attack.Sent;
import dev.jwtschemes.tck.attack.Stack;
import dev.jwtschemes.tck.attack.app.locators.LocatorsApplication;
import dev.jwtschemes.tck.attack.app.partnerlocators.PartnerLocatorsApplication;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** K3: locators cost what their path is long, and none of their rules is forgotten. */
final class LocatorAttacks {
  private static final App LOCATORS =
      App.of("locators", LocatorsApplication.class).configured(Settings::twoSchemes);
  private static final App DENYING =
      App.of("locators-denying", LocatorsApplication.class)
          .configured(issuers -> Settings.twoSchemes(issuers, "jwt-schemes.unannotated", "deny"));
  private static final App IGNORING =
      App.of("locators-ignoring", LocatorsApplication.class)
          .configured(issuers -> Settings.twoSchemes(issuers, "jwt-schemes.unannotated", "ignore"));
  private static final App PARTNERS =
      App.of("locators-partner", PartnerLocatorsApplication.class).configured(Settings::twoSchemes);

  private static final String DESCRIBED =
      "Jersey describes the whole application when it answers OPTIONS by itself, which a recursive locator ends with StackOverflowError, 500";

  /** How the stack ends such a path is its own affair, and so is a bound on the depth. */
  private static final Expected ANY_END = notReached(200, 400, 403, 404, 405, 414);

  private final String clerk;
  private final String admin;
  private final String buyer;
  private final String partnerClerk;

  private LocatorAttacks(Issuers issuers) {
    clerk = Tokens.alice(issuers).compact();
    admin = Tokens.alice(issuers).groups("admin").compact();
    buyer = Tokens.bob(issuers).compact();
    partnerClerk = Tokens.bob(issuers).groups("clerk").compact();
  }

  static List<Attack> of(Issuers issuers) {
    var attacks = new LocatorAttacks(issuers);
    return Stream.of(
            attacks.cost(),
            attacks.gaps(),
            attacks.levels(),
            attacks.schemes(),
            attacks.preflights(),
            attacks.denying(),
            attacks.application())
        .flatMap(List::stream)
        .toList();
  }

  private static Attack locators(String id, Check... checks) {
    return on(LOCATORS, "k3-" + id, checks);
  }

  private static Sent bounded(String target, Expected expected) {
    return new Sent(Request.get(target), expected, BOUND);
  }

  private List<Attack> cost() {
    Sent warm = get("/api/tree/1/end", status(200).withBody("open"));
    return List.of(
        locators(
            "recursion-53-characters",
            warm,
            bounded("/api/tree/" + "1/".repeat(20) + "end", ANY_END)),
        locators(
            "recursion-unmatched", warm, bounded("/api/tree/" + "1/".repeat(25) + "X", ANY_END)),
        locators(
            "recursion-100-levels",
            warm,
            bounded("/api/tree/" + "a/1/".repeat(50) + "end", ANY_END)),
        locators(
            "recursion-children-and-links",
            warm,
            bounded("/api/tree/" + "children/1/links/1/".repeat(12) + "end", ANY_END)),
        locators(
            "recursion-children-and-links-unmatched",
            warm,
            bounded("/api/tree/" + "children/links/".repeat(20) + "X", ANY_END)),
        locators(
            "recursion-1000-levels",
            warm,
            new Sent(
                Request.get("/api/tree/" + "1/".repeat(1_000) + "end"),
                notReached(200, 400, 403, 404, 405, 414, 500),
                Duration.ofMinutes(1))),
        locators(
            "rule-at-the-end-of-a-recursion",
            bounded("/api/tree/" + "1/a/".repeat(5) + "secret", STAFF_401),
            get("/api/tree/" + "1/a/".repeat(5) + "secret", clerk, STAFF_ROLE_403)),
        locators("long-segment", warm, bounded("/api/tree/" + "a".repeat(4_000) + "/X", ANY_END)),
        locators(
            "many-matrix-parameters",
            warm,
            bounded("/api/tree/" + "1;a=b;c=d/".repeat(40) + "end", ANY_END)));
  }

  private List<Attack> gaps() {
    return List.of(
        locators(
            "empty-parameter",
            get("/api/overlap/v/items", notReached(200, 401)),
            get("/api/overlap/v7/items", notReached(200, 401))),
        locators(
            "empty-parameter-encoded",
            get("/api/overlap/%76/items", notReached(200, 401)),
            get("/api/overlap/%767/items", notReached(200, 401))),
        locators(
            "empty-parameter-with-matrix",
            get("/api/overlap/v;x=1/items", notReached(200, 401)),
            get("/api/overlap/v/items;x=1", notReached(200, 401)),
            get("/api/overlap/v7;x=/items", notReached(200, 401))),
        locators(
            "parameter-over-several-segments",
            get("/api/overlap/files/a/b/c/raw", notReached(401, 404)),
            get("/api/overlap/files//raw", notReached(400, 401, 404)),
            get("/api/overlap/files/a%2Fb/raw", notReached(400, 401, 404)),
            get("/api/overlap/files/raw/raw", notReached(401, 404))),
        locators(
            "doubled-slashes",
            get("/api//overlap//v7//items", notReached(200, 401, 404)),
            get("/api/guards//denied", notReached(403, 404)),
            get("/api/guards/denied//next", notReached(403, 404)),
            get("/api/guards/denied/", notReached(403, 404))),
        locators(
            "dots-and-encoded-dots",
            get("/api/guards/open/../denied", notReached(400, 403, 404)),
            get("/api/guards/open/%2e%2e/denied", notReached(400, 403, 404)),
            get("/api/guards/./denied", notReached(400, 403, 404))),
        locators(
            "deny-after-anything",
            get("/api/tree/1/deny/secret", admin, DENIED_403),
            get("/api/tree/1/den%79/secret", admin, notReached(400, 403, 404)),
            get("/api/tree/1/deny;x=1/secret", admin, DENIED_403),
            get("/api/tree/deny/end", status(200).withBody("open"))),
        locators(
            "parameter-that-may-be-all",
            get("/api/tree/1/any-/end", notReached(401, 404)),
            get("/api/tree/1/any-x/end", notReached(401, 404)),
            get("/api/tree/1/any-x/y/end", notReached(401, 404))));
  }

  private List<Attack> levels() {
    return List.of(
        locators(
            "rules-of-all-levels",
            get("/api/guards/admin/clerk", clerk, STAFF_ROLE_403),
            get("/api/guards/admin/clerk", admin, STAFF_ROLE_403),
            get("/api/guards/admin/next/next", STAFF_401),
            get("/api/guards/admin/next/next", admin, REACHED_200)),
        locators(
            "rule-of-an-inner-level",
            get("/api/guards/open/next/clerk/next", STAFF_401),
            get("/api/guards/open/next/clerk/next", clerk, REACHED_200)),
        locators(
            "denied-level",
            get("/api/guards/denied/next", admin, DENIED_403),
            get("/api/guards/denied/next/clerk", admin, DENIED_403)),
        locators(
            "rule-on-overriding-locator",
            get("/api/guards/by-interface/next", notReached(401, 403)),
            get("/api/guards/by-interface/next", clerk, notReached(403))));
  }

  private List<Attack> schemes() {
    return List.of(
        locators(
            "optional-method-keeps-its-scheme",
            get("/api/guards/both", clerk, NOT_PARTNERS_401),
            get("/api/guards/both", partnerClerk, REACHED_200),
            get("/api/guards/both", buyer, PARTNER_ROLE_403)),
        locators(
            "optional-locator-keeps-its-scheme",
            get("/api/guards/optional", REACHED_200),
            get("/api/guards/optional", clerk, NOT_PARTNERS_401),
            get("/api/guards/optional", admin, NOT_PARTNERS_401),
            get("/api/guards/optional", buyer, REACHED_200)),
        locators(
            "optional-locator-keeps-its-scheme-at-inner-levels",
            get("/api/guards/optional/next/next", clerk, NOT_PARTNERS_401),
            get("/api/guards/optional/next/next", buyer, REACHED_200),
            get("/api/guards/optional/clerk", clerk, notReached(403)),
            get("/api/guards/optional/clerk", partnerClerk, notReached(403))),
        locators(
            "optional-locator-by-its-class",
            get("/api/guards/optional-room/level", REACHED_200),
            get("/api/guards/optional-room/level", clerk, NOT_PARTNERS_401),
            get("/api/guards/optional-room/level/next", clerk, NOT_PARTNERS_401),
            get("/api/guards/optional-room/level", buyer, REACHED_200)),
        on(
            IGNORING,
            "k3-optional-locator-under-unannotated-ignore",
            get("/api/guards/optional", REACHED_200),
            get("/api/guards/optional", clerk, NOT_PARTNERS_401),
            get("/api/guards/optional", "no-token", notReached(401)),
            get("/api/guards/optional", buyer, REACHED_200)),
        locators(
            "no-scheme-in-common",
            get("/api/guards/sub/partner", clerk, notReached(403, 500)),
            get("/api/guards/sub/partner", partnerClerk, notReached(403, 500)),
            Logged.now("guards/sub/partner.*: no scheme is common to ")),
        locators(
            "no-scheme-in-common-is-reported", Logged.ever("JWTS-207 .*Guards\\$Sub#partner")));
  }

  private static Request preflight(String target) {
    return Request.of("OPTIONS", target)
        .header("Origin", "https://shop.example")
        .header("Access-Control-Request-Method", "GET");
  }

  private List<Attack> preflights() {
    return List.of(
        locators(
            "preflight-before-a-denied-locator",
            new Sent(preflight("/api/guards/denied"), notReached(401, 403))),
        locators(
            "preflight-before-a-locator-with-roles",
            new Sent(preflight("/api/guards/admin"), notReached(401, 403))),
        locators(
            "preflight-before-an-inner-locator-with-roles",
            new Sent(preflight("/api/guards/open/clerk/next"), notReached(401, 403))),
        locators(
            "preflight-to-an-own-method-with-roles",
            new Sent(preflight("/api/preflight/roles"), notReached(401, 403))),
        locators(
                "preflight-that-runs-nothing",
                new Sent(preflight("/api/preflight/generated"), oneOf(200, 204).lacking(REACHED)))
            .differing(DESCRIBED, Stack.PAYARA_MICRO, Stack.PAYARA_SERVER),
        locators(
            "preflight-to-an-own-open-method",
            new Sent(preflight("/api/preflight/open"), REACHED_200)));
  }

  private List<Attack> denying() {
    return List.of(
        on(
            DENYING,
            "k3-preflight-under-unannotated-deny",
            new Sent(preflight("/api/preflight"), DENIED_403),
            new Sent(Request.of("OPTIONS", "/api/preflight"), DENIED_403)),
        on(
            DENYING,
            "k3-preflight-to-a-sub-resource-under-unannotated-deny",
            new Sent(preflight("/api/guards/open"), DENIED_403)),
        on(
                DENYING,
                "k3-preflight-that-runs-nothing-under-unannotated-deny",
                new Sent(preflight("/api/preflight/generated"), oneOf(200, 204).lacking(REACHED)))
            .differing(DESCRIBED, Stack.PAYARA_MICRO, Stack.PAYARA_SERVER),
        on(
            DENYING,
            "k3-sub-resource-under-unannotated-deny",
            get("/api/guards/open", admin, DENIED_403),
            get("/api/tree/1/end", admin, DENIED_403)));
  }

  private List<Attack> application() {
    return List.of(
        on(
            PARTNERS,
            "k3-scheme-of-the-application-on-a-locator",
            get("/api/rooms/guarded", PARTNER_401),
            get("/api/rooms/guarded", clerk, NOT_PARTNERS_401),
            get("/api/rooms/guarded", buyer, REACHED_200)),
        on(
            PARTNERS,
            "k3-scheme-of-the-application-on-a-sub-resource",
            get("/api/rooms/open/buyer", PARTNER_401),
            get("/api/rooms/open/buyer", clerk, NOT_PARTNERS_401),
            get("/api/rooms/open/buyer", buyer, REACHED_200)),
        on(
            PARTNERS,
            "k3-scheme-of-the-application-on-an-inner-locator",
            get("/api/rooms/open/inner", PARTNER_401),
            get("/api/rooms/open/inner", clerk, NOT_PARTNERS_401),
            get("/api/rooms/guarded/inner/buyer", buyer, REACHED_200)),
        on(
            PARTNERS,
            "k3-scheme-of-the-application-is-replaced-by-the-locators",
            get("/api/rooms/staff", STAFF_401),
            get("/api/rooms/staff", buyer, Answers.NOT_STAFFS_401),
            get("/api/rooms/staff", clerk, REACHED_200)));
  }
}
