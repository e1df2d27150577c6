package dev.jwtschemes.internal.adapter.security;

import dev.jwtschemes.internal.adapter.Library;
import dev.jwtschemes.internal.authenticate.Caller;
import dev.jwtschemes.internal.deployment.OwnLoader;
import dev.jwtschemes.internal.request.Outcome;
import dev.jwtschemes.internal.request.RequestMemory;
import dev.jwtschemes.internal.request.RequestPipeline;
import dev.jwtschemes.internal.rule.AccessRule;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Alternative;
import jakarta.security.enterprise.AuthenticationException;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * The one mechanism of the application. It hands over the caller that the JAX-RS filter found; of
 * its own it acts only where the server demands a caller before a resource method is matched: a
 * security constraint on the URL.
 */
@Alternative
@ApplicationScoped
public class SchemesMechanism implements HttpAuthenticationMechanism {
  private final Library.Kept library = new Library.Kept();

  @Override
  public AuthenticationStatus validateRequest(
      HttpServletRequest request, HttpServletResponse response, HttpMessageContext context)
      throws AuthenticationException {
    if (!OwnLoader.isSeenBy(request.getServletContext().getClassLoader())) {
      return OtherMechanism.validateRequest(request, response, context);
    }
    if (!library.get().container().isServers()
        || !library.get().contexts().has(ContextToken.of(request.getServletContext()))) {
      return OtherMechanism.without(context); // asked for another application's sake
    }
    RequestMemory memory = ServletView.memory(request);
    Optional<Caller> handedOver = memory.handedOver();
    if (handedOver.isPresent()) {
      return login(context, handedOver.get());
    }
    Optional<Outcome.Refuse> unguarded = Unguarded.refusal(request, library);
    if (unguarded.isPresent()) {
      return memory.isRefused()
          ? AuthenticationStatus.SEND_CONTINUE
          : refuse(memory, response, unguarded.get());
    }
    if (!context.isProtected() || context.isAuthenticationRequest()) {
      return context.doNothing();
    }
    if (memory.isRefused()) {
      return AuthenticationStatus
          .SEND_CONTINUE; // the server asks again about a request that was answered
    }
    Outcome outcome = decide(request);
    if (outcome instanceof Outcome.Refuse refuse) {
      return refuse(memory, response, refuse);
    }
    Optional<Caller> caller = ((Outcome.Proceed) outcome).caller();
    if (caller.isEmpty()) {
      return context.doNothing();
    }
    try {
      return login(context, caller.get());
    } catch (IllegalStateException e) {
      // WildFly's default domain, or an unknown Liberty; nothing that it protects can be opened.
      library.get().container().rejected(e);
      Outcome rejected =
          library.get().pipeline().rejectedByServer(new ServletView(request), caller.get());
      return refuse(memory, response, (Outcome.Refuse) rejected);
    }
  }

  private static AuthenticationStatus login(HttpMessageContext context, Caller caller) {
    AuthenticationStatus status = context.notifyContainerAboutLogin(caller, caller.getGroups());
    LibertyLogin.limit(context.getClientSubject(), caller, SchemesMechanism.class.getClassLoader());
    return status;
  }

  /** On Liberty the request would go on after SEND_FAILURE. */
  private static AuthenticationStatus refuse(
      RequestMemory memory, HttpServletResponse response, Outcome.Refuse refuse) {
    memory.refused();
    try {
      ServletResponses.write(refuse, response);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return AuthenticationStatus.SEND_CONTINUE;
  }

  /**
   * A JAX-RS method chooses its scheme later, with events; until then a token of any scheme opens
   * the constraint, quietly.
   */
  private Outcome decide(HttpServletRequest request) {
    RequestPipeline pipeline = library.get().pipeline();
    ServletView view = new ServletView(request);
    if (!ServletRules.isRest(request)) {
      return decide(request, pipeline, view);
    }
    AccessRule anyScheme = pipeline.anyCaller();
    Optional<Caller> ahead = pipeline.lookAhead(view, anyScheme);
    if (ahead.isPresent()) {
      view.memory().constrained(); // the filter demands a token of the method's schemes
      return new Outcome.Proceed(ahead);
    }
    return pipeline.handle(view, List.of(anyScheme));
  }

  private static Outcome decide(
      HttpServletRequest request, RequestPipeline pipeline, ServletView view) {
    RequestMemory memory = view.memory();
    AccessRule rule = ServletRules.protectedByServer(request);
    Optional<Outcome.Proceed> before = memory.passed(rule);
    if (before.isPresent()) {
      return before.get(); // the server asks again
    }
    Outcome outcome = pipeline.handle(view, List.of(rule));
    if (outcome instanceof Outcome.Proceed proceed) {
      memory.passed(rule, proceed);
      // It wants no more than that.
      ServletRules.own(request).ifPresent(own -> memory.passed(own, proceed));
    }
    return outcome;
  }
}
