package dev.jwtschemes.tck.attack.cases;

import static dev.jwtschemes.contract.Expected.status;

import dev.jwtschemes.contract.Expected;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.tck.attack.Sent;
import java.time.Duration;

/** What comes back, over and over. */
final class Answers {
  static final String REACHED = "reached";

  /** Generous, for machines under load: it only detects work that doesn't end. */
  static final Duration BOUND = Duration.ofSeconds(20);

  static final Expected REACHED_200 = status(200).holding(REACHED);
  static final Expected DENIED_403 = status(403).lacking(REACHED);
  static final Expected STAFF_401 =
      status(401).challenge("Bearer realm=\"staff\"").lacking(REACHED);
  static final Expected PARTNER_401 =
      status(401).challenge("Bearer realm=\"partner\"").lacking(REACHED);
  static final Expected STAFF_ROLE_403 = roleMissing("staff");
  static final Expected PARTNER_ROLE_403 = roleMissing("partner");
  static final Expected NOT_STAFFS_401 =
      invalid("staff", "The issuer of the token is not accepted here");
  static final Expected NOT_PARTNERS_401 =
      invalid("partner", "The issuer of the token is not accepted here");

  private Answers() {}

  /** A refused token. */
  static Expected invalid(String realm, String description) {
    return status(401)
        .challenge(
            "Bearer realm=\""
                + realm
                + "\", error=\"invalid_token\", error_description=\""
                + description
                + "\"")
        .lacking(REACHED);
  }

  /** Whatever the answer is: not the method's. */
  static Expected notReached(int... statuses) {
    return Expected.oneOf(statuses).lacking(REACHED);
  }

  static Sent get(String target, Expected expected) {
    return new Sent(Request.get(target), expected);
  }

  static Sent get(String target, String token, Expected expected) {
    return new Sent(Request.get(target).bearer(token), expected);
  }

  private static Expected roleMissing(String realm) {
    return status(403)
        .challenge(
            "Bearer realm=\""
                + realm
                + "\", error=\"insufficient_scope\", error_description=\"The caller lacks a required role\"")
        .lacking(REACHED);
  }
}
