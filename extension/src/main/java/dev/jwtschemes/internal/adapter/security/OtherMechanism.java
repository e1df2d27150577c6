package dev.jwtschemes.internal.adapter.security;

import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;

/**
 * The mechanism of another web application in the same EAR. Some servers ask the mechanism of one
 * for requests to all; only the application itself knows its schemes. Stateless.
 */
final class OtherMechanism {
  private OtherMechanism() {}

  /**
   * Ask the copy of this library that the request's application has. Without one no caller is
   * named, so that nothing that the server protects opens.
   */
  static AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    Optional<HttpAuthenticationMechanism> its = of(request.getServletContext().getClassLoader());
    if (its.isPresent()) {
      return its.get().validateRequest(request, response, context);
    }
    return without(context);
  }

  /** Name no caller: the application has no mechanism of this library. */
  static AuthenticationStatus without(HttpMessageContext context) {
    return context.isProtected() ? context.responseUnauthorized() : context.doNothing();
  }

  private static Optional<HttpAuthenticationMechanism> of(ClassLoader application) {
    try {
      Class<?> copy = Class.forName(SchemesMechanism.class.getName(), true, application);
      if (copy == SchemesMechanism.class) {
        return Optional.empty(); // asked before its application shows it: it would ask itself
      }
      return copy.getConstructor().newInstance() instanceof HttpAuthenticationMechanism mechanism
          ? Optional.of(mechanism)
          : Optional.empty();
    } catch (ReflectiveOperationException | LinkageError e) {
      return Optional.empty(); // the application is without this library
    }
  }
}
