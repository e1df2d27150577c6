package dev.jwtschemes.internal.adapter.security;

import dev.jwtschemes.internal.adapter.ContainerIdentity;
import dev.jwtschemes.internal.adapter.Library;
import dev.jwtschemes.internal.request.IncomingRequest;
import dev.jwtschemes.internal.text.ApplicationName;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.AfterTypeDiscovery;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.Optional;

/**
 * The entry to this package: adds the mechanism where the server has Jakarta Security. Elsewhere
 * this class alone of the package is loaded.
 */
public final class SecurityAdapter {
  private static final String PROBE =
      "jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism";

  private SecurityAdapter() {}

  /** Whether servlets and Jakarta Security are there for this application. */
  public static boolean isPossible() {
    try {
      Class.forName(PROBE, false, SecurityAdapter.class.getClassLoader());
      Class.forName(
          "jakarta.servlet.http.HttpServletMapping", false, SecurityAdapter.class.getClassLoader());
      return true;
    } catch (ClassNotFoundException | LinkageError e) {
      return false;
    }
  }

  /**
   * Add the mechanism: as an annotated type, which Liberty demands, and as an alternative, which
   * beats the server's own.
   */
  public static void addMechanism(AfterTypeDiscovery event) {
    event.addAnnotatedType(
        SchemesMechanism.class, ApplicationName.distinct("jwt-schemes mechanism"));
    event.getAlternatives().add(SchemesMechanism.class);
  }

  /** Whether the servlet container has shown its classes already, before CDI was up. */
  public static boolean isContainerPast() {
    return isPossible() && Startup.isPast();
  }

  /** Whether this is the servlet context of another web application in the same EAR. */
  public static boolean isOfOtherApplication(Object event) {
    return isPossible() && Startup.isContextOfOther(event);
  }

  /** Note the servlet context that CDI starts, if it shows that. */
  public static void started(Object event, Library library) {
    if (isPossible()) {
      Startup.started(event, library.contexts());
    }
  }

  /** The servlet request of the thread, as it entered the application. */
  public static Optional<IncomingRequest> currentRequest() {
    return Exchange.current().map(exchange -> new ServletView(exchange.request()));
  }

  /**
   * Have Jakarta Security's context know the callers of tokens where a filter of the server's asks
   * it about them, though the server itself doesn't.
   */
  public static void addContext(AfterBeanDiscovery event, BeanManager manager) {
    TokenAwareContext.addTo(event, manager); // there: this class is loaded without the API, too
  }

  /** The flow of callers to the server, and back. */
  public static ContainerIdentity identity(boolean containerLogin, BeanManager manager) {
    return containerLogin ? new ContainerLogin(manager) : new KeptLogin();
  }
}
