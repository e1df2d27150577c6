package dev.jwtschemes.internal.telemetry;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.internal.key.fetch.FetchListener;
import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.request.IncomingRequest;
import dev.jwtschemes.internal.request.Outcome;
import dev.jwtschemes.internal.text.Log;
import dev.jwtschemes.internal.text.Text;
import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.trace.Span;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Telemetry through the application's bean {@code OpenTelemetry}, else through the global one if it
 * is set, whenever that is. It is never set by asking for it: the application could not set it any
 * more. Thread-safe.
 */
final class LiveTelemetry implements Telemetry {
  private static final String SCOPE = "dev.jwtschemes";

  private final LiveRegistry registry;
  private final boolean namesCallers;
  private final DecisionAttributes attributes;
  private volatile @Nullable Live live;
  private volatile boolean isOver;

  /** What is there once there is an {@code OpenTelemetry}. */
  private record Live(Instruments instruments, Spans spans) {}

  LiveTelemetry(LiveRegistry registry, boolean namesCallers) {
    this.registry = registry;
    this.namesCallers = namesCallers;
    this.attributes = new DecisionAttributes(name -> registry.current().find(name).isPresent());
  }

  @Override
  public void start(BeanManager manager) {
    try {
      Instance<OpenTelemetry> beans = manager.createInstance().select(OpenTelemetry.class);
      if (beans.isResolvable()) {
        use(beans.get());
      }
      registry.fetchesWatchedBy(this);
    } catch (RuntimeException | LinkageError e) {
      giveUp(e);
    }
  }

  private @Nullable Live live() {
    Live known = live;
    if (known == null && !isOver) {
      findGlobal();
      known = live;
    }
    return known;
  }

  private void findGlobal() {
    try {
      if (GlobalOpenTelemetry.isSet()) {
        use(GlobalOpenTelemetry.get());
      }
    } catch (NoSuchMethodError e) {
      isOver = true; // before 1.57 it can't be asked for without being set
    } catch (RuntimeException | LinkageError e) {
      giveUp(e);
    }
  }

  private void giveUp(Throwable why) {
    isOver = true;
    if (why instanceof LinkageError) {
      Log.MAIN.write(
          Level.INFO,
          Text.of("There is no telemetry: this version of OpenTelemetry isn't supported"));
      Log.MAIN.write(Level.DEBUG, Text.of("What it lacks"), why);
      return;
    }
    Log.MAIN.write(Level.WARNING, Text.of("There is no telemetry: OpenTelemetry threw"), why);
  }

  private synchronized void use(OpenTelemetry found) {
    if (live != null || isOver) {
      return;
    }
    if (isNoop(found)) {
      isOver = true;
      return;
    }
    String version = String.valueOf(LiveTelemetry.class.getPackage().getImplementationVersion());
    live =
        new Live(
            new Instruments(
                found.meterBuilder(SCOPE).setInstrumentationVersion(version).build(), registry),
            new Spans(
                found.tracerBuilder(SCOPE).setInstrumentationVersion(version).build(),
                found.getPropagators().getTextMapPropagator(),
                namesCallers));
  }

  /** Whether it is switched off, as MicroProfile Telemetry is by default. */
  private static boolean isNoop(OpenTelemetry found) {
    OpenTelemetry none = OpenTelemetry.noop();
    return found.getMeterProvider().getClass() == none.getMeterProvider().getClass()
        && found.getTracerProvider().getClass() == none.getTracerProvider().getClass();
  }

  @Override
  public long begin() {
    return live() == null ? 0 : System.nanoTime();
  }

  @Override
  public void ended(
      long begun, IncomingRequest request, AuthenticationDecision decision, Outcome outcome) {
    Live now = live;
    if (now == null || begun == 0) {
      return;
    }
    Attributes shown = attributes.of(decision);
    now.instruments().decided((System.nanoTime() - begun) / 1e9, shown);
    switch (decision.outcome()) {
      case CHALLENGED -> now.instruments().challenged(shown);
      case FORBIDDEN -> now.instruments().forbidden(shown);
      default -> {}
    }
    now.spans().decided(request, decision, shown, outcome);
  }

  @Override
  public Optional<String> callersTrace(IncomingRequest request) {
    Live now = live();
    try {
      return now == null ? Optional.empty() : now.spans().callersTrace(request);
    } catch (RuntimeException | LinkageError e) {
      Log.MAIN.write(Level.DEBUG, Text.of("OpenTelemetry can't read the caller's trace"), e);
      return Optional.empty();
    }
  }

  @Override
  public Consumer<Optional<Text>> begin(String scheme, Text address) {
    Live now = live();
    if (now == null) {
      return failure -> {};
    }
    Span span = now.spans().fetch(scheme, address);
    return failure -> {
      now.instruments().fetched(scheme, failure.isEmpty());
      now.spans().fetched(span, failure);
    };
  }

  @Override
  public synchronized void stop() {
    isOver = true;
    registry.fetchesWatchedBy(FetchListener.NONE);
    Live ended = live;
    live = null;
    if (ended != null) {
      ended.instruments().close();
    }
  }
}
