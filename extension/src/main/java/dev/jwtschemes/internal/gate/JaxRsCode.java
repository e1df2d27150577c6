package dev.jwtschemes.internal.gate;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which classes belong to a JAX-RS runtime, by their names: the one list of the packages that the
 * gates know. Stateless.
 */
public final class JaxRsCode {
  private static final String TOMEE = "org.apache.tomee.webservices.";

  /** Runtimes that load a {@code DynamicFeature} as a service; Open Liberty's is RESTEasy. */
  private static final List<String> LOADING_SERVICES =
      List.of("org.jboss.resteasy.", "org.glassfish.jersey.");

  /** Whatever else calls resource methods, or asks for the HTTP method before it does. */
  private static final List<String> DISPATCHING =
      List.of(
          "org.apache.cxf.",
          "io.quarkus.",
          "io.openliberty.restfulWS",
          "io.openliberty.org.jboss.resteasy.",
          "com.ibm.websphere.jaxrs.",
          "jakarta.ws.rs.");

  /**
   * Where else servlets and filters of runtimes are. Open Liberty's only one is {@code
   * com.ibm.websphere.jaxrs.server.IBMRestServlet}.
   */
  private static final List<String> SERVLETS =
      List.of(
          "com.ibm.websphere.jaxrs.",
          "org.apache.cxf.jaxrs.",
          "org.apache.cxf.cdi.",
          TOMEE,
          "jakarta.ws.rs.");

  private JaxRsCode() {}

  /** Whether the runtime with this class loads the feature of this library. */
  public static boolean isOfServiceLoadingRuntime(String className) {
    return isIn(LOADING_SERVICES, className);
  }

  /** Whether a call from this class, or what it asks a request, may lead to a resource method. */
  public static boolean dispatches(String className) {
    return isIn(LOADING_SERVICES, className) || isIn(DISPATCHING, className);
  }

  /** Whether a servlet or filter of this class, or of one that extends it, serves resources. */
  public static boolean isServletOrFilter(String className) {
    return isIn(LOADING_SERVICES, className) || isIn(SERVLETS, className);
  }

  /** Whether a filter of this class is TomEE's, of which there is one for each Application. */
  public static boolean isEndpointOfTomee(@Nullable String className) {
    return className != null && className.startsWith(TOMEE);
  }

  private static boolean isIn(List<String> packages, String className) {
    return packages.stream().anyMatch(className::startsWith);
  }
}
