package dev.jwtschemes.internal.deployment.report;

import dev.jwtschemes.internal.text.Text;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Whether the application may be served: not before its start is complete, and never again once
 * something has refused it. Servers differ in what they do with an application whose start failed;
 * some serve it. Thread-safe.
 */
public final class ServiceState {
  private sealed interface State {}

  private record Closed(Text why) implements State {}

  private record Refused(Text why) implements State {}

  private record Serving() implements State {}

  private final AtomicReference<State> state =
      new AtomicReference<>(new Closed(Text.of("the start of the application is not complete")));

  /** The start is complete; no effect on what has been refused. */
  public void serve() {
    state.updateAndGet(now -> now instanceof Closed ? new Serving() : now);
  }

  /** Serve nothing from now on; the first reason is kept. */
  public void refuse(Text why) {
    state.updateAndGet(now -> now instanceof Refused ? now : new Refused(why));
  }

  /** Why nothing is served, in one line; empty: it is served. */
  public Optional<Text> closed() {
    State now = state.get();
    if (now instanceof Closed starting) {
      return Optional.of(starting.why());
    }
    return now instanceof Refused refused ? Optional.of(refused.why()) : Optional.empty();
  }
}
