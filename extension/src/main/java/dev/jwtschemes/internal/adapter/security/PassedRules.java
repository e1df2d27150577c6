package dev.jwtschemes.internal.adapter.security;

import dev.jwtschemes.internal.request.Outcome;
import dev.jwtschemes.internal.rule.AccessRule;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Which servlets' rules a request has passed, so that none is checked twice, with events: by the
 * mechanism, which some servers call several times, by the filter, and after a forward. Belongs to
 * one request.
 */
final class PassedRules {
  private static final String ATTRIBUTE = "dev.jwtschemes.passed";

  private final Map<AccessRule, Outcome.Proceed> passed = new HashMap<>();

  private PassedRules() {}

  static PassedRules of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof PassedRules known) {
      return known;
    }
    PassedRules made = new PassedRules();
    request.setAttribute(ATTRIBUTE, made);
    return made;
  }

  /** How the request passed this rule, if it did. */
  Optional<Outcome.Proceed> find(AccessRule rule) {
    return Optional.ofNullable(passed.get(rule));
  }

  /** The request has passed this rule. */
  void add(AccessRule rule, Outcome.Proceed how) {
    passed.put(rule, how);
  }
}
