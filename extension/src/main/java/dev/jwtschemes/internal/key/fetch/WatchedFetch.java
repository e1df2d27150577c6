package dev.jwtschemes.internal.key.fetch;

import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.internal.text.Log;
import dev.jwtschemes.internal.text.Text;
import java.lang.System.Logger.Level;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The fetches of one scheme from one place, shown to a listener. Thread-safe.
 *
 * @param scheme its name
 * @param address where each begins
 * @param fetch begins one
 * @param listener the one of the moment
 */
record WatchedFetch(
    String scheme,
    Text address,
    Supplier<CompletableFuture<Keys>> fetch,
    Supplier<FetchListener> listener)
    implements Supplier<CompletableFuture<Keys>> {

  @Override
  public CompletableFuture<Keys> get() {
    FetchListener watching = listener.get();
    if (watching == FetchListener.NONE) {
      return fetch.get();
    }
    @Nullable Consumer<Optional<Text>> end = begin(watching);
    try {
      return fetch.get().whenComplete((keys, failure) -> end(end, failure));
    } catch (RuntimeException | Error e) {
      end(end, e);
      throw e;
    }
  }

  private @Nullable Consumer<Optional<Text>> begin(FetchListener watching) {
    try {
      return watching.begin(scheme, address);
    } catch (RuntimeException | LinkageError e) {
      Log.MAIN.write(Level.DEBUG, Text.of("A listener of fetches threw"), e);
      return null;
    }
  }

  private static void end(@Nullable Consumer<Optional<Text>> end, @Nullable Throwable failure) {
    if (end != null) {
      try {
        end.accept(Optional.ofNullable(failure).map(KeyFetch::cause).map(FetchLog::text));
      } catch (RuntimeException | LinkageError e) {
        Log.MAIN.write(Level.DEBUG, Text.of("A listener of fetches threw"), e);
      }
    }
  }
}
