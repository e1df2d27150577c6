package dev.jwtschemes.tck.issuers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.testkit.app.EmbeddedApplication;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** The lines of the library's log while it is open. */
final class Log extends Handler {
  private static final Logger LOGGER = Logger.getLogger("dev.jwtschemes");

  private final List<String> lines = new CopyOnWriteArrayList<>();

  private Log() {}

  /** Call the application with a token, and return what it answers to an accepted one. */
  static String accepted(EmbeddedApplication app, String token) {
    HttpResponse<String> response = app.get("api/me", token);
    assertThat(response.statusCode()).as(response.body()).isEqualTo(200);
    return response.body();
  }

  /** Call the application with a token, which must be refused with exactly this log line. */
  static void assertRefused(
      EmbeddedApplication app, String token, FailureReason reason, String detail) {
    List<String> lines = during(() -> app.get("api/me", token));
    assertThat(lines)
        .map(line -> line.replaceFirst(" \\[[A-Za-z0-9_-]+]$", ""))
        .contains(line(reason, detail));
  }

  /** The line about a refusal of this reason. */
  static String line(FailureReason reason, String detail) {
    return reason.status()
        + " "
        + reason.id()
        + ": 'GET' '/api/me' (dev.jwtschemes.tck.issuers.MeResource#me), scheme app: "
        + detail
        + ". "
        + reason.advice();
  }

  /** The lines that are written while something runs. */
  static List<String> during(Runnable action) {
    Log log = new Log();
    LOGGER.addHandler(log);
    try {
      action.run();
    } finally {
      LOGGER.removeHandler(log);
    }
    return log.lines;
  }

  @Override
  public void publish(LogRecord record) {
    lines.add(record.getMessage());
  }

  @Override
  public void flush() {}

  @Override
  public void close() {}
}
