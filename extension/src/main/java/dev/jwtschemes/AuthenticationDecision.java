package dev.jwtschemes;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The decision on this request: what was found, which schemes came into question, which was chosen
 * and why, which check failed.
 *
 * <p>Injectable, request-scoped; outside a matched request it is {@link Outcome#OPEN} without
 * steps. An event carries an immutable copy of the decision so far. Holds no token text.
 */
public interface AuthenticationDecision {

  /** The outcome so far. */
  Outcome outcome();

  /** The scheme that was chosen, once one was. */
  Optional<String> scheme();

  /** The schemes that came into question, in the order the resource names them. */
  Set<String> candidates();

  /** Why the request was rejected, if it was. */
  Optional<Failure> failure();

  /** What was done, oldest first. */
  List<Step> steps();

  /** The outcome of a request, final or so far. */
  enum Outcome {
    /** Open to all, and no token came (or none is looked at). */
    OPEN,
    /** A token is optional here, or not yet read, and the caller has none. */
    ANONYMOUS,
    /** A token was validated and the caller may go on. */
    AUTHENTICATED,
    /** 401 or 400: no usable token. */
    CHALLENGED,
    /** 403: authenticated but not allowed, or no caller is. */
    FORBIDDEN,
    /** 503: the token could not be checked. */
    UNAVAILABLE,
    /**
     * 500, or 503 while the application has not started: the configuration, the start or an
     * observer is at fault.
     */
    MISCONFIGURED
  }

  /** The stage of the request that a step belongs to, in their order. */
  enum Stage {
    /** The rule of the matched method, and the candidates it gives. */
    RULE,
    /** What was found in headers and cookies. */
    EXTRACT,
    /** Which scheme was chosen, and by what. */
    SELECT,
    /** What the chosen scheme made of the token. */
    VALIDATE,
    /** Roles. */
    AUTHORIZE,
    /** What an observer changed. */
    OBSERVER
  }

  /**
   * One thing that was done or found.
   *
   * @param stage where in the request
   * @param text one sentence, without token text
   */
  record Step(Stage stage, String text) {}
}
