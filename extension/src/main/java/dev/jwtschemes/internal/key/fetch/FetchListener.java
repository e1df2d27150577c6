package dev.jwtschemes.internal.key.fetch;

import dev.jwtschemes.internal.text.Text;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Something that watches fetches of keys: telemetry. Thread-safe; what it throws changes nothing.
 */
public interface FetchListener {

  /** Watches nothing. */
  FetchListener NONE = (scheme, address) -> failure -> {};

  /**
   * A fetch begins, in the thread that needs the keys.
   *
   * @param address where it begins, without user and query
   * @return called once when it has ended, in any thread: with what went wrong, if anything did
   */
  Consumer<Optional<Text>> begin(String scheme, Text address);
}
