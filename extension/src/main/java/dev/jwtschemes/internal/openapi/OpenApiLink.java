package dev.jwtschemes.internal.openapi;

import dev.jwtschemes.internal.adapter.Sole;
import dev.jwtschemes.internal.text.Log;
import dev.jwtschemes.internal.text.Text;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The one application that this copy of the library's classes serves, for filters of documents,
 * which servers make themselves. Names no type of MicroProfile OpenAPI. Thread-safe.
 */
public final class OpenApiLink {
  /** Documents that wait for the start; each server makes one. */
  static final int MOST = 8;

  private static final Sole<ApplicationRules> STARTED = new Sole<>();
  private static final List<Consumer<ApplicationRules>> WAITING = new ArrayList<>();

  private OpenApiLink() {}

  /** The application has started: documents that waited are completed. */
  public static void begin(ApplicationRules rules) {
    List<Consumer<ApplicationRules>> waited;
    synchronized (WAITING) {
      STARTED.begin(rules);
      waited = List.copyOf(WAITING);
      WAITING.clear();
    }
    for (Consumer<ApplicationRules> each : waited) {
      try {
        each.accept(rules);
      } catch (RuntimeException | LinkageError e) {
        Log.MAIN.write(Level.WARNING, Text.of("The OpenAPI document can't be completed"), e);
      }
    }
  }

  /** It ends. */
  public static void end(ApplicationRules rules) {
    synchronized (WAITING) {
      STARTED.end(rules);
      WAITING.clear();
    }
  }

  /** Complete a document: at once, or when the application has started. */
  public static void whenStarted(Consumer<ApplicationRules> document) {
    Optional<ApplicationRules> started;
    synchronized (WAITING) {
      started = STARTED.get();
      if (started.isEmpty() && WAITING.size() < MOST) {
        WAITING.add(document);
      }
    }
    started.ifPresent(document);
  }
}
