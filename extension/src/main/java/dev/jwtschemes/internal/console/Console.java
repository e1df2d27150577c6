package dev.jwtschemes.internal.console;

import dev.jwtschemes.internal.request.DecisionListener;

/**
 * The console of one application, which another artifact brings: found with {@link
 * java.util.ServiceLoader} where {@code jwt-schemes.console=true}, otherwise neither looked for nor
 * called. Implementations have a public constructor without parameters, and are thread-safe.
 */
public interface Console extends DecisionListener {

  /**
   * Begin: the application has started. Decisions may have been noted before.
   *
   * @param view what can be asked about the application, from now on until {@link #stop}
   * @param port the configured port; the next free one is used if it is not free
   */
  void start(ApplicationView view, int port);

  /** The application ends; called once, also if it never started. */
  void stop();
}
