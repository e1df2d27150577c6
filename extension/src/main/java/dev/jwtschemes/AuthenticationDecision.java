package dev.jwtschemes;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The decision on this request: what was found, which schemes came into question, which was chosen
 * and why, which check failed.
 *
 * <p>Injectable, request-scoped; outside a matched request it is {@link Outcome#OPEN} without
 * steps. An event carries an immutable copy of the decision so far, which any thread may read. The
 * injected one shows the request of the calling thread, as far as it has been decided, and throws
 * {@link jakarta.enterprise.context.ContextNotActiveException} where CDI has no request scope.
 * Holds no token text.
 *
 * @since 0.1
 */
public interface AuthenticationDecision {

  /**
   * The name of the attribute of a refused request that holds its {@link #id()}, a string: for
   * access logs. It is an attribute of the servlet request and of the JAX-RS request context; the
   * library never reads it.
   */
  String ID_ATTRIBUTE = "dev.jwtschemes.decision";

  /**
   * The name of the attribute of a refused request that holds the {@linkplain FailureReason#id() id
   * of the reason}, a string; otherwise as {@link #ID_ATTRIBUTE}.
   */
  String REASON_ATTRIBUTE = "dev.jwtschemes.reason";

  /**
   * The id by which log line, events, response and tools name this decision: 12 random characters
   * of {@code a-z2-7}. The same for one request from its first event to its end, through forwards.
   * It says nothing about the request and opens nothing.
   */
  String id();

  /**
   * The id of the trace that the request belongs to, 32 hexadecimal digits, where OpenTelemetry is
   * on the class path: the one that was current when the decision began, else the one that the
   * caller sent. The injected decision also shows one that the server has begun since.
   */
  Optional<String> traceId();

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
