package dev.jwtschemes.sample.run;

import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** The address that the console logs when it starts, so that it can be printed where it is seen. */
final class ConsoleAddress extends Handler {
  private static final String LINE = "JWT Schemes console: ";

  // A field, because java.util.logging forgets loggers that are not referenced.
  private final Logger log = Logger.getLogger("dev.jwtschemes");
  private Optional<String> line = Optional.empty();

  /** Begin to listen. */
  ConsoleAddress() {
    log.addHandler(this);
  }

  /** The line, if the console is on and has started. */
  synchronized Optional<String> line() {
    log.removeHandler(this);
    return line;
  }

  @Override
  public synchronized void publish(LogRecord record) {
    String text = new SimpleFormatter().formatMessage(record);
    if (text.startsWith(LINE)) {
      line = Optional.of(text);
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
