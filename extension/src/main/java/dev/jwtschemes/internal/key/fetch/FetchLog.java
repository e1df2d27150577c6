package dev.jwtschemes.internal.key.fetch;

import dev.jwtschemes.internal.key.Keys;
import dev.jwtschemes.internal.text.Log;
import dev.jwtschemes.internal.text.Text;
import java.lang.System.Logger.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Log lines about the fetches of one scheme: only what changes, since each request reports the
 * rest.
 *
 * @param scheme its name
 */
record FetchLog(String scheme) {

  /** Write one line when other keys are refused than before. */
  void keys(List<Text> refusedBefore, Keys now) {
    if (!now.refused().isEmpty() && !now.refused().equals(refusedBefore)) {
      Log.KEYS.write(
          Level.WARNING,
          Text.of("Keys of scheme ").quote(scheme).and(" are not used: ").and(now.refusals()));
    }
  }

  /** Write one line when an outage begins, one when it is over. */
  void outage(@Nullable Throwable before, @Nullable Throwable now) {
    if (before == null && now != null) {
      Log.KEYS.write(
          Level.WARNING,
          Text.of("The keys of scheme ").quote(scheme).and(" can't be fetched: ").and(text(now)));
    } else if (before != null && now == null) {
      Log.KEYS.write(
          Level.INFO, Text.of("The keys of scheme ").quote(scheme).and(" can be fetched again"));
    }
  }

  /** Name a failure. */
  static Text text(Throwable cause) {
    if (cause instanceof FetchFailure failure) {
      return failure.text();
    }
    Text type = Text.EMPTY.name(cause.getClass().getSimpleName());
    return cause.getMessage() == null ? type : type.and(": ").said(cause.getMessage());
  }
}
