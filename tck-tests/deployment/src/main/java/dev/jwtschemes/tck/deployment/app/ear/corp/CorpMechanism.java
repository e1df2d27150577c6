package dev.jwtschemes.tck.deployment.app.ear.corp;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** Names the caller by a header. It beats what WildFly adds for @LoginConfig. */
@Alternative
@Priority(1)
@ApplicationScoped
public class CorpMechanism implements HttpAuthenticationMechanism {
  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String name = request.getHeader("X-Corp");
    if (name != null) {
      return context.notifyContainerAboutLogin(name, Set.of("clerk"));
    }
    return context.isProtected() ? context.responseUnauthorized() : context.doNothing();
  }
}
