package dev.jwtschemes.internal.adapter.security;

import dev.jwtschemes.internal.request.Outcome;
import dev.jwtschemes.internal.request.RequestPipeline;
import dev.jwtschemes.internal.request.identity.Caller;
import dev.jwtschemes.internal.request.identity.ContainerIdentity;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Notes the exchange of the thread while the application works on it, and protects servlets whose
 * class names a scheme.
 */
public final class ExchangeFilter implements Filter {

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!(request instanceof HttpServletRequest http
        && response instanceof HttpServletResponse httpResponse)) {
      chain.doFilter(request, response);
      return;
    }
    Optional<Exchange> before = new Exchange(http, httpResponse).enter();
    try {
      if (http.getDispatcherType() != DispatcherType.REQUEST || mayPass(http, httpResponse)) {
        chain.doFilter(request, response);
      }
    } finally {
      Exchange.leave(before);
    }
  }

  private static boolean mayPass(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Set<String> schemes = ServletRules.schemes(request);
    if (schemes.isEmpty()
        || (request.getUserPrincipal() instanceof Caller caller
            && schemes.contains(caller.scheme()))) {
      return true; // names none, or the mechanism has checked it already because of a security
      // constraint
    }
    Outcome outcome =
        CDI.current()
            .select(RequestPipeline.class)
            .get()
            .handle(new ServletView(request), List.of(ServletRules.rule(request)));
    if (outcome instanceof Outcome.Refuse refuse) {
      ServletResponses.write(refuse, response);
      return false;
    }
    ContainerIdentity container = CDI.current().select(ContainerIdentity.class).get();
    ((Outcome.Proceed) outcome).caller().ifPresent(container::login);
    return true;
  }
}
