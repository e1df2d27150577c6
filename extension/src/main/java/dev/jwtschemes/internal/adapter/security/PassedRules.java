package dev.jwtschemes.internal.adapter.security;

import dev.jwtschemes.internal.rule.AccessRule;
import jakarta.servlet.http.HttpServletRequest;
import java.util.HashSet;
import java.util.Set;

/**
 * Which servlets' rules a request has passed, so that none is checked twice, with events: by the
 * mechanism, by the filter, and after a forward. Belongs to one request.
 */
final class PassedRules {
  private static final String ATTRIBUTE = "dev.jwtschemes.passed";

  private final Set<AccessRule> rules = new HashSet<>();

  private PassedRules() {}

  static PassedRules of(HttpServletRequest request) {
    if (request.getAttribute(ATTRIBUTE) instanceof PassedRules known) {
      return known;
    }
    PassedRules made = new PassedRules();
    request.setAttribute(ATTRIBUTE, made);
    return made;
  }

  boolean contains(AccessRule rule) {
    return rules.contains(rule);
  }

  void add(AccessRule rule) {
    rules.add(rule);
  }
}
