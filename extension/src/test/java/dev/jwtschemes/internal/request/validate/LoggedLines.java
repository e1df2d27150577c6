package dev.jwtschemes.internal.request.validate;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Collects what one category logs, until it is closed. */
final class LoggedLines extends Handler implements AutoCloseable {
  private final List<String> lines = new CopyOnWriteArrayList<>();
  private final Logger logger;

  private final Runnable also;

  private LoggedLines(Logger logger, Runnable also) {
    this.logger = logger;
    this.also = also;
  }

  static LoggedLines of(String category) {
    return of(category, () -> {});
  }

  /** Do something at each line, on the thread that logs. */
  static LoggedLines of(String category, Runnable also) {
    LoggedLines handler = new LoggedLines(Logger.getLogger(category), also);
    handler.logger.addHandler(handler);
    return handler;
  }

  /** Level and message of each line. */
  List<String> lines() {
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
