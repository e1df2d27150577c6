package dev.jwtschemes.cli.issuer;

import dev.jwtschemes.cli.Output;
import java.time.Duration;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** What befalls the issuers as time goes by. Its one thread reports each event as a line. */
final class Troubles {
  private final List<DevelopmentIssuer> issuers;
  private final Output output;
  private final ScheduledExecutorService clock =
      Executors.newSingleThreadScheduledExecutor(
          task -> {
            Thread thread = new Thread(task, "troubles");
            thread.setDaemon(true);
            return thread;
          });

  Troubles(List<DevelopmentIssuer> issuers, Output output) {
    this.issuers = issuers;
    this.output = output;
  }

  void begin(
      @Nullable Duration rotateEvery,
      @Nullable Duration downEvery,
      Duration downFor,
      @Nullable Duration slow) {
    if (slow != null) {
      issuers.forEach(each -> each.issuer().slow(slow));
    }
    if (rotateEvery != null) {
      every(rotateEvery, () -> issuers.forEach(this::rotate));
    }
    if (downEvery != null) {
      every(downEvery, () -> down(downFor));
    }
  }

  private void every(Duration time, Runnable task) {
    clock.scheduleAtFixedRate(task, time.toSeconds(), time.toSeconds(), TimeUnit.SECONDS);
  }

  private void rotate(DevelopmentIssuer each) {
    String key = each.issuer().rotate(each.algorithm());
    int number = Integer.parseInt(key.substring(1));
    if (number > 2) {
      each.issuer().withdraw("k" + (number - 2));
    }
    String last = "k" + (number - 1);
    report(each.name() + " signs with " + key + "; " + last + " stays published until the next");
  }

  private void down(Duration time) {
    issuers.forEach(each -> each.issuer().outage());
    report("all answer 503 for " + time.toSeconds() + " s");
    clock.schedule(this::up, time.toSeconds(), TimeUnit.SECONDS);
  }

  private void up() {
    issuers.forEach(each -> each.issuer().recover());
    report("all answer again");
  }

  private void report(String event) {
    output.line(LocalTime.now().truncatedTo(ChronoUnit.SECONDS) + " " + event);
  }
}
