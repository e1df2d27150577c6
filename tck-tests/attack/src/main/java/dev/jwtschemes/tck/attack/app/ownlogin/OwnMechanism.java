package dev.jwtschemes.tck.attack.app.ownlogin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Set;

/** A caller is who a header says. */
@ApplicationScoped
public class OwnMechanism implements HttpAuthenticationMechanism {
  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    String caller = request.getHeader("X-Caller");
    if (caller != null) {
      return context.notifyContainerAboutLogin(caller, Set.of("user"));
    }
    if (context.isProtected()) {
      response.setHeader("WWW-Authenticate", "Own");
      response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
      return AuthenticationStatus.SEND_FAILURE;
    }
    return context.doNothing();
  }
}
