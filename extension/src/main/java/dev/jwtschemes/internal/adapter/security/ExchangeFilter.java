package dev.jwtschemes.internal.adapter.security;

import dev.jwtschemes.internal.adapter.Library;
import dev.jwtschemes.internal.request.LibraryMissing;
import dev.jwtschemes.internal.request.Outcome;
import dev.jwtschemes.internal.rule.AccessRule;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.FilterConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The servlet filter that keeps the exchange of the thread while the application works on it, and
 * protects servlets whose class has a rule.
 */
public final class ExchangeFilter implements Filter {
  /**
   * As a JAX-RS resource: not by an include, which the including servlet answers for; but by one
   * with which the request enters this application.
   */
  private static final Set<DispatcherType> CHECKED =
      EnumSet.complementOf(EnumSet.of(DispatcherType.INCLUDE));

  private final ContextToken context;
  private final @Nullable ServletRegistration dispatched;
  private final Library.Kept kept = new Library.Kept();
  private final Servlets servlets = new Servlets();
  private @Nullable RestGate gate;

  /** Judge each request by the servlet that it is mapped to. */
  ExchangeFilter(ContextToken context) {
    this.context = context;
    this.dispatched = null;
  }

  /** Judge requests that are dispatched by name to this servlet: they don't show its mapping. */
  ExchangeFilter(ContextToken context, ServletRegistration dispatched) {
    this.context = context;
    this.dispatched = dispatched;
  }

  @Override
  public void init(FilterConfig config) {
    servlets.begin(config.getServletContext());
  }

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (!(request instanceof HttpServletRequest http
        && response instanceof HttpServletResponse httpResponse)) {
      chain.doFilter(request, response);
      return;
    }
    boolean isEntry = !CHECKED.contains(http.getDispatcherType()) && Exchange.isEntering();
    Exchange exchange = Exchange.of(http, httpResponse);
    exchange.memory().below(http.getContextPath());
    // The filter of the servlet's name comes next: Undertow doesn't show what is included.
    Optional<Exchange> before =
        (isEntry && dispatched == null ? exchange.entering() : exchange).enter();
    try {
      boolean isChecked = isEntry || CHECKED.contains(http.getDispatcherType());
      if (!isChecked || mayPass(http, httpResponse)) {
        goOn(http, httpResponse, chain);
      }
    } finally {
      Exchange.leave(before);
    }
  }

  private void goOn(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (dispatched == null) {
      gate(request).pass(request, response, chain);
    } else {
      chain.doFilter(request, response);
    }
  }

  private boolean mayPass(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    ServletView view = new ServletView(request);
    Library library;
    try {
      library = kept.get();
      requireOwn(library);
    } catch (RuntimeException | LinkageError e) { // no CDI, or none of ours in it
      ServletResponses.write(LibraryMissing.refuse(view, e), response);
      return false;
    }
    if (library.pipeline().unserved(view).orElse(null) instanceof Outcome.Refuse unserved) {
      ServletResponses.write(unserved, response);
      return false;
    }
    Optional<AccessRule> rule =
        dispatched == null ? servlets.of(request).own() : ServletRules.own(dispatched);
    if (rule.isEmpty() || view.memory().passed(rule.get()).isPresent()) {
      return true; // a security constraint or an earlier dispatch may have had it checked already
    }
    if (library.pipeline().leavesToServer(List.of()) && isUnenforced(rule.get(), request)) {
      library.arrivals().unenforced(ServletRules.nameOf(request, dispatched));
    }
    Outcome outcome = library.pipeline().handle(view, List.of(rule.get()));
    if (outcome instanceof Outcome.Refuse refuse) {
      ServletResponses.write(refuse, response);
      return false;
    }
    Outcome.Proceed proceed = (Outcome.Proceed) outcome;
    view.memory().passed(rule.get(), proceed);
    proceed.caller().ifPresent(library.container()::login);
    return true;
  }

  /** Several web applications may be on one class path, and CDI in one of them alone. */
  private void requireOwn(Library library) {
    if (!library.contexts().has(context)) {
      throw new IllegalStateException("It is another web application's");
    }
  }

  /** No server refuses callers by the annotations of a servlet; a constraint may have. */
  private static boolean isUnenforced(AccessRule rule, HttpServletRequest request) {
    return rule.restricts() && rule.roles().stream().noneMatch(request::isUserInRole);
  }

  /** Twice does no harm. */
  private RestGate gate(HttpServletRequest request) {
    RestGate known = gate;
    if (known == null) {
      known = RestGate.of(kept.get(), request.getServletContext(), servlets);
      gate = known;
    }
    return known;
  }
}
