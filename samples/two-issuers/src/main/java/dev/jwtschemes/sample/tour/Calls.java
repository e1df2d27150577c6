package dev.jwtschemes.sample.tour;

import java.util.List;

/** What there is to try at a server with this address. */
record Calls(String base) {
  private static final String ALICE = "alice@example.com";
  private static final String GINA = "gina@example.com";

  /** Try the open resource. */
  List<Call> open() {
    return List.of(call("/open", "", "200 open"));
  }

  /** Try the resources that name no scheme: a clerk, a caller without a role, and no caller. */
  List<Call> ofDefault(String scheme, DevelopmentIssuer issuer) {
    String clerk = issuer.token(ALICE, "clerk");
    String guest = issuer.token(GINA);
    String clerksAnswer = answer(scheme, ALICE, issuer, "\"clerk\"");
    return List.of(
        call("/orders", clerk, clerksAnswer),
        call("/orders", "", challenge(scheme, "")),
        call("/orders", guest, lacksRole(scheme)),
        call("/customers/7/orders", clerk, clerksAnswer),
        call("/customers/7/orders", guest, lacksRole(scheme)),
        call("/whoami", guest, answer(scheme, GINA, issuer, "")),
        call("/denied", clerk, "403"));
  }

  /** Try what {@code staff} opens besides. */
  List<Call> ofStaff(DevelopmentIssuer issuer) {
    String token = issuer.token(ALICE, "clerk");
    return List.of(
        call("/either", token, answer("staff", ALICE, issuer, "\"clerk\"")),
        call("/optional", "", "200 anonymous"),
        call("/optional", token, "200 " + ALICE));
  }

  /** Try what {@code partner} opens. */
  List<Call> ofPartner(DevelopmentIssuer issuer) {
    String token = issuer.token("pat@partner.example");
    String body = answer("partner", "pat@partner.example", issuer, "");
    return List.of(
        call("/partner/orders", token, body),
        call("/partner/orders", "", challenge("partner", "")),
        call("/either", token, body));
  }

  /** Try each issuer's tokens where only the other's are accepted. */
  List<Call> ofStrangers(DevelopmentIssuer staff, DevelopmentIssuer partner) {
    String why =
        ", error=\"invalid_token\", error_description=\"The issuer of the token is not accepted"
            + " here\"";
    return List.of(
        call("/partner/orders", staff.token(ALICE, "clerk"), challenge("partner", why)),
        call("/optional", partner.token("pat@partner.example"), challenge("staff", why)),
        call("/either", "", challenge("staff", "") + ", Bearer realm=\"partner\""));
  }

  private Call call(String path, String token, String promise) {
    return new Call(base + path, token, promise);
  }

  private static String answer(
      String scheme, String name, DevelopmentIssuer issuer, String groups) {
    return "200 {\"scheme\":\"%s\",\"name\":\"%s\",\"issuer\":\"%s\",\"groups\":[%s]}"
        .formatted(scheme, name, issuer.name(), groups);
  }

  private static String challenge(String realm, String more) {
    return "401 WWW-Authenticate: Bearer realm=\"" + realm + "\"" + more;
  }

  private static String lacksRole(String realm) {
    return "403 WWW-Authenticate: Bearer realm=\""
        + realm
        + "\", error=\"insufficient_scope\", error_description=\"The caller lacks a required role\"";
  }
}
