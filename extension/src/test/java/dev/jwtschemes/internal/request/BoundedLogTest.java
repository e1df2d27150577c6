package dev.jwtschemes.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.text.Literal;
import dev.jwtschemes.logged.LoggedLines;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class BoundedLogTest {
  private final LoggedLines logged = LoggedLines.of("dev.jwtschemes");
  private final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE); // it may overflow
  private final BoundedLog log = new BoundedLog(Literal.text("refusals"), nanoTime::get);

  @AfterEach
  void stop() {
    logged.close();
  }

  @Test
  void writes_100_lines_of_10_000() {
    write(10_000);
    assertThat(logged.lines())
        .hasSize(100)
        .startsWith("INFO line 0", "INFO line 1")
        .endsWith("INFO line 99");
  }

  @Test
  void writes_none_within_the_ten_seconds() {
    write(10_000);
    nanoTime.addAndGet(10_000_000_000L);
    write(1);
    assertThat(logged.lines()).hasSize(100);
  }

  @Test
  void tells_after_ten_seconds_how_many_were_left_out() {
    write(10_000);
    nanoTime.addAndGet(10_000_000_001L);
    write(10_000);
    assertThat(logged.lines())
        .hasSize(100 + 1 + 100)
        .contains("WARNING 9900 more refusals were not logged in the last seconds");
  }

  @Test
  void tells_nothing_when_none_was_left_out() {
    write(100);
    nanoTime.addAndGet(10_000_000_001L);
    write(1);
    assertThat(logged.lines()).hasSize(101).endsWith("INFO line 0");
  }

  private void write(int lines) {
    for (int i = 0; i < lines; i++) {
      int number = i;
      log.write(Level.INFO, () -> Literal.text("line " + number), null);
    }
  }
}
