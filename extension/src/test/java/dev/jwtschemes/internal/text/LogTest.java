package dev.jwtschemes.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class LogTest {

  @Test
  void cleans_the_messages_of_what_was_thrown() {
    Throwable cause = new IllegalArgumentException("https://user:pw@h.example/\u001B[31m");
    cause.addSuppressed(new IllegalStateException("x\u2028y"));
    List<Throwable> thrown =
        thrown(() -> Log.MAIN.write(Level.WARNING, Text.of("it"), new Exception("a\nb", cause)));
    StringWriter trace = new StringWriter();
    thrown.get(0).printStackTrace(new PrintWriter(trace, true));
    assertThat(trace.toString())
        .startsWith("java.lang.Exception: a?b")
        .contains("Caused by: java.lang.IllegalArgumentException: https://...@h.example/?[31m")
        .contains("Suppressed: java.lang.IllegalStateException: x?y")
        .contains("at dev.jwtschemes.internal.text.LogTest");
  }

  @Test
  void ends_at_a_circle_of_causes() {
    Exception one = new Exception("one");
    one.addSuppressed(new Exception("two", one));
    List<Throwable> thrown = thrown(() -> Log.MAIN.write(Level.WARNING, Text.of("it"), one));
    assertThat(thrown.get(0).getSuppressed()).hasSize(1);
    assertThat(thrown.get(0).getSuppressed()[0]).hasNoCause();
  }

  @Test
  void formats_nothing_in_a_line() {
    List<String> lines = new ArrayList<>();
    hear(record -> lines.add(record.getMessage()), () -> Log.KEYS.write(Level.INFO, line()));
    assertThat(lines).containsExactly("'{0} %s {'");
  }

  @Test
  void drops_what_a_handler_throws() {
    List<String> lines = new ArrayList<>();
    hear(
        record -> {
          lines.add(record.getMessage());
          throw new IllegalStateException("the disk is full");
        },
        () -> {
          Log.MAIN.write(Level.WARNING, Text.of("plain"));
          Log.MAIN.write(Level.WARNING, Text.of("thrown"), new Exception());
        });
    assertThat(lines).containsExactly("plain", "thrown");
  }

  private static Text line() {
    return Text.EMPTY.quote("{0} %s {");
  }

  private static List<Throwable> thrown(Runnable act) {
    List<Throwable> thrown = new ArrayList<>();
    hear(record -> thrown.add(record.getThrown()), act);
    return thrown;
  }

  private static void hear(java.util.function.Consumer<LogRecord> ear, Runnable act) {
    Logger logger = Logger.getLogger("dev.jwtschemes");
    Handler handler =
        new Handler() {
          @Override
          public void publish(LogRecord record) {
            ear.accept(record);
          }

          @Override
          public void flush() {}

          @Override
          public void close() {}
        };
    logger.addHandler(handler);
    try {
      act.run();
    } finally {
      logger.removeHandler(handler);
    }
  }
}
