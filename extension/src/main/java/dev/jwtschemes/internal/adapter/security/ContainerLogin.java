package dev.jwtschemes.internal.adapter.security;

import dev.jwtschemes.internal.adapter.ContainerIdentity;
import dev.jwtschemes.internal.authenticate.Caller;
import dev.jwtschemes.internal.request.RequestMemory;
import dev.jwtschemes.internal.text.Log;
import dev.jwtschemes.internal.text.Text;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.System.Logger.Level;
import java.security.Principal;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jspecify.annotations.Nullable;

/**
 * The login of the caller at the server, through Jakarta Security and {@link SchemesMechanism}. The
 * token has been checked by then: the mechanism finds the caller in the request's memory, so that
 * events are fired once, however often the server calls it. Thread-safe.
 */
public final class ContainerLogin implements ContainerIdentity {
  private static final String ONLY_REST =
      "The server rejected the container login. The caller is authenticated for JAX-RS only, not"
          + " for servlets, EJBs or Jakarta Security. On WildFly, add @LoginConfig(authMethod ="
          + " \"MP-JWT\") to the Application class, or set integrated-jaspi=false on the"
          + " application's security domain in the undertow subsystem";

  private static final String OTHER_CALLER =
      "The server's login did not make the caller of the token that of the request. The caller is authenticated for JAX-RS only, not for"
          + " servlets, EJBs or Jakarta Security. Have the application's HttpAuthenticationMechanismHandler call the injected"
          + " HttpAuthenticationMechanism where AuthenticationParameters are given, or set jwt-schemes.container-identity=auto";

  private final AtomicBoolean reported = new AtomicBoolean();
  private final LoginHistory history = new LoginHistory(System::nanoTime);

  private final BeanManager manager;

  /** Found at the first login; twice does no harm. */
  private @Nullable SecurityContext security;

  ContainerLogin(BeanManager manager) {
    this.manager = manager;
  }

  @Override
  public void login(Caller caller) {
    Optional<Exchange> exchange = Exchange.current();
    if (exchange.isEmpty() || isAlready(exchange.get().request(), caller)) {
      return;
    }
    HttpServletRequest request = exchange.get().request();
    RequestMemory memory = exchange.get().memory();
    try {
      if (request.getUserPrincipal() != null) {
        // Another scheme's, or the server's own: it must not linger beside ours.
        request.logout();
      }
      if (!history.isWorthATry(caller.getName())) {
        memory.keep(caller);
        return;
      }
      memory.handOver(caller);
      AuthenticationStatus status =
          security()
              .authenticate(
                  request, exchange.get().response(), AuthenticationParameters.withParams());
      if (status != AuthenticationStatus.SUCCESS) {
        memory.keep(caller);
        history.refused(caller.getName());
        reportOnce(null);
      } else if (!isAlready(request, caller)) {
        memory.keep(caller);
        reportAnother(request);
      } else {
        history.accepted();
      }
    } catch (ServletException | RuntimeException e) {
      memory.keep(caller);
      history.refused(caller.getName());
      reportOnce(e);
    } finally {
      memory.handOver(null);
    }
  }

  /** Log out whichever other caller the login left: JAX-RS and servlets must not disagree. */
  private void reportAnother(HttpServletRequest request) throws ServletException {
    if (request.getUserPrincipal() != null) {
      request.logout();
    }
    if (reported.compareAndSet(false, true)) {
      Log.MAIN.write(Level.WARNING, Text.of(OTHER_CALLER));
    }
  }

  private SecurityContext security() {
    SecurityContext known = security;
    if (known == null) {
      Instance<SecurityContext> own = manager.createInstance().select(SecurityContext.class);
      // GlassFish 7 shows it to the archive of the web application alone.
      known = own.isResolvable() ? own.get() : CDI.current().select(SecurityContext.class).get();
      security = known;
    }
    return known;
  }

  private static boolean isAlready(HttpServletRequest request, Caller caller) {
    return request.getUserPrincipal() instanceof Caller known
        && known.scheme().equals(caller.scheme())
        && caller.getRawToken().equals(known.getRawToken())
        && known.getGroups().equals(caller.getGroups());
  }

  @Override
  public void rejected(Exception cause) {
    reportOnce(cause);
  }

  private void reportOnce(@Nullable Exception cause) {
    if (reported.compareAndSet(false, true)) {
      Text line = Text.of(ONLY_REST);
      Log.MAIN.write(
          Level.WARNING, cause == null ? line : line.and(" (").said(cause.toString()).and(")"));
    }
  }

  @Override
  public Optional<RequestMemory> memory() {
    return Exchange.current().map(Exchange::memory);
  }

  @Override
  public boolean isServers() {
    return true;
  }

  @Override
  public Optional<Principal> principal() {
    return Exchange.current().map(exchange -> exchange.request().getUserPrincipal());
  }
}
