package dev.jwtschemes.logged;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Collects what one category logs, until it is closed. */
public final class LoggedLines extends Handler implements AutoCloseable {
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Logger logger;

  private final Runnable also;

  private LoggedLines(Logger logger, Runnable also) {
    this.logger = logger;
    this.also = also;
  }

  /** Begin to collect what is logged to this category and those below it. */
  public static LoggedLines of(String category) {
    return of(category, () -> {});
  }

  /** Do something at each line, too, on the thread that logs. */
  public static LoggedLines of(String category, Runnable also) {
    LoggedLines handler = new LoggedLines(Logger.getLogger(category), also);
    handler.logger.addHandler(handler);
    return handler;
  }

  /** Level and message of each line. */
  public List<String> lines() {
    return lines;
  }

  @Override
  public void publish(LogRecord record) {
    lines.add(record.getLevel() + " " + new SimpleFormatter().formatMessage(record));
    also.run();
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    logger.removeHandler(this);
  }
}
