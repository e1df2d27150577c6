package dev.jwtschemes.internal.adapter.security;

import dev.jwtschemes.internal.request.RequestMemory;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * The servlet request and response of the current thread: JAX-RS hides them, and Jakarta Security
 * wants both.
 *
 * @param request as it was when it entered the application
 * @param response likewise
 * @param memory of the request: attributes are the application's as well
 * @param isIncludedByOther whether another application includes, and no servlet is chosen yet
 */
record Exchange(
    HttpServletRequest request,
    HttpServletResponse response,
    RequestMemory memory,
    boolean isIncludedByOther) {
  private static final ThreadLocal<Exchange> CURRENT = new ThreadLocal<>();

  /** The exchange of a request that enters the application, perhaps within another of it. */
  static Exchange of(HttpServletRequest request, HttpServletResponse response) {
    return new Exchange(request, response, ServletView.entering(request), false);
  }

  /** The exchange of this thread, if it is in one. */
  static Optional<Exchange> current() {
    return Optional.ofNullable(CURRENT.get());
  }

  /** The same, in an include by another application. */
  Exchange entering() {
    return new Exchange(request, response, memory, true);
  }

  /** Whether an include on this thread, at this point, comes from another application. */
  static boolean isEntering() {
    return current().map(Exchange::isIncludedByOther).orElse(true);
  }

  /** Make it this thread's; returns what was before, to be put back. */
  Optional<Exchange> enter() {
    Optional<Exchange> before = current();
    CURRENT.set(this);
    return before;
  }

  /** Put back what was before. */
  static void leave(Optional<Exchange> before) {
    before.ifPresentOrElse(CURRENT::set, CURRENT::remove);
  }
}
