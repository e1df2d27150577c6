package dev.jwtschemes.internal.adapter.security;

import jakarta.servlet.ServletContext;

/**
 * The identity of a web application. Servers show facades of a servlet context; its attributes are
 * the same in all of them. Immutable.
 */
final class ContextToken {
  private static final String NAME = "dev.jwtschemes.internal.context";

  private ContextToken() {}

  /** That of a context, made at the first call. */
  static ContextToken of(ServletContext context) {
    synchronized (ContextToken.class) {
      if (context.getAttribute(NAME) instanceof ContextToken known) {
        return known;
      }
      ContextToken made = new ContextToken();
      context.setAttribute(NAME, made);
      return made;
    }
  }
}
