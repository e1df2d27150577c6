package dev.jwtschemes.internal.adapter.security;

import dev.jwtschemes.SchemeRegistry;
import dev.jwtschemes.internal.request.Outcome;
import dev.jwtschemes.internal.request.RequestPipeline;
import dev.jwtschemes.internal.request.identity.Caller;
import dev.jwtschemes.internal.rule.AccessRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * The one mechanism of the application. It hands over the caller that the JAX-RS filter found; of
 * its own it acts only where the server demands a caller before a resource method is matched: a
 * security constraint on the URL.
 */
@Alternative
@ApplicationScoped
public class SchemesMechanism implements HttpAuthenticationMechanism {
  private static final String REFUSED = "dev.jwtschemes.refused";

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
    if (request.getAttribute(ContainerLogin.CALLER) instanceof Caller caller) {
      return context.notifyContainerAboutLogin(caller, caller.getGroups());
    }
    if (!context.isProtected() || context.isAuthenticationRequest()) {
      return context.doNothing();
    }
    if (request.getAttribute(REFUSED) != null) {
      return AuthenticationStatus
          .SEND_CONTINUE; // the server asks again about a request that was answered
    }
    Outcome outcome = decide(request);
    if (outcome instanceof Outcome.Refuse refuse) {
      request.setAttribute(REFUSED, true);
      write(refuse, response);
      return AuthenticationStatus
          .SEND_CONTINUE; // on Liberty the request would go on after SEND_FAILURE
    }
    return ((Outcome.Proceed) outcome)
        .caller()
        .map(caller -> context.notifyContainerAboutLogin(caller, caller.getGroups()))
        .orElseGet(context::doNothing);
  }

  /**
   * A JAX-RS method chooses its scheme later, with events; until then a token of any scheme opens
   * the constraint, quietly.
   */
  private static Outcome decide(HttpServletRequest request) {
    RequestPipeline pipeline = CDI.current().select(RequestPipeline.class).get();
    ServletView view = new ServletView(request);
    if (!ServletRules.isRest(request)) {
      return pipeline.handle(view, List.of(ServletRules.rule(request)));
    }
    SchemeRegistry registry = CDI.current().select(SchemeRegistry.class).get();
    List<AccessRule> anyScheme = List.of(AccessRule.authenticated(registry.names()));
    Outcome quiet = pipeline.quietly().handle(view, anyScheme);
    return quiet instanceof Outcome.Proceed ? quiet : pipeline.handle(view, anyScheme);
  }

  private static void write(Outcome.Refuse refuse, HttpServletResponse response) {
    try {
      ServletResponses.write(refuse, response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
