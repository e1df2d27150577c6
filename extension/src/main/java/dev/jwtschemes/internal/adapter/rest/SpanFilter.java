package dev.jwtschemes.internal.adapter.rest;

import dev.jwtschemes.internal.adapter.Library;
import dev.jwtschemes.internal.request.RequestMemory;
import dev.jwtschemes.internal.text.Log;
import dev.jwtschemes.internal.text.Text;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import java.lang.System.Logger.Level;

/**
 * The filter after the one in which WildFly begins the server's span, which is after
 * authentication. Decides nothing. Thread-safe.
 */
final class SpanFilter implements ContainerRequestFilter {
  /** WildFly's has the default, {@code USER}. */
  static final int PRIORITY = Priorities.USER + 1;

  private final Library.Kept kept = new Library.Kept();

  @Override
  public void filter(ContainerRequestContext context) {
    try {
      kept.get()
          .container()
          .memory()
          .orElseGet(() -> RequestMemory.of(null, context::getProperty, context::setProperty))
          .spanMayHaveBegun();
    } catch (RuntimeException | LinkageError e) {
      Log.MAIN.write(Level.DEBUG, Text.of("Telemetry threw"), e);
    }
  }
}
