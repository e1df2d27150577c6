package org.apache.cxf.imitation;

import jakarta.servlet.http.HttpServletRequest;

/** Asks a request for its HTTP method, as a JAX-RS runtime does before it dispatches. */
public final class Dispatcher {
  private Dispatcher() {}

  /** Ask. */
  public static String dispatch(HttpServletRequest request) {
    return request.getMethod();
  }
}
