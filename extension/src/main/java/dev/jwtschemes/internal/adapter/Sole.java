package dev.jwtschemes.internal.adapter;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * The parts of the one application that this copy of the library's classes serves: a static field
 * of a web application's own copy. CDI can't answer that: it chooses the module of an EAR by the
 * name of the class that asks, which all copies have. Where one copy serves several applications it
 * answers nothing. Thread-safe.
 */
public final class Sole<T> {
  private final List<T> running = new CopyOnWriteArrayList<>();

  /** Nothing runs yet. */
  public Sole() {}

  /** The application of these parts runs. */
  public void begin(T parts) {
    running.add(parts);
  }

  /** It has ended. */
  public void end(T parts) {
    running.removeIf(each -> each == parts);
  }

  /** The parts, if it is clear which. */
  public Optional<T> get() {
    List<T> now = List.copyOf(running);
    return now.size() == 1 ? Optional.of(now.get(0)) : Optional.empty();
  }
}
