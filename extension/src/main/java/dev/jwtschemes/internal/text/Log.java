package dev.jwtschemes.internal.text;

import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * A category of the log that accepts nothing but {@link Text}, and names the application first.
 * What a broken handler throws is dropped: a line that can't be written must change no decision.
 * Thread-safe.
 */
public final class Log {
  /** The category of everything but the fetching of keys. */
  public static final Log MAIN = new Log("dev.jwtschemes");

  /** The category of fetching keys. */
  public static final Log KEYS = new Log("dev.jwtschemes.keys");

  private final System.Logger logger;

  private Log(String category) {
    this.logger = System.getLogger(category);
  }

  /** Whether anything would be written at this level. */
  public boolean isOn(Level level) {
    return logger.isLoggable(level);
  }

  /** Write a line. */
  public void write(Level level, Text line) {
    write(level, line, null);
  }

  /** Write a line, with the stack trace of what was thrown, if anything was. */
  public void write(Level level, Text line, @Nullable Throwable thrown) {
    try {
      String text = ApplicationName.get().map(name -> "[" + name + "] ").orElse("") + line;
      if (thrown == null) {
        logger.log(level, text);
      } else {
        logger.log(level, text, new Thrown(thrown));
      }
    } catch (RuntimeException e) {
      // There is nowhere to report it.
    }
  }
}
