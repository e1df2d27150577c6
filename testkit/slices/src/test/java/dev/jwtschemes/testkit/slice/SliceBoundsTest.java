package dev.jwtschemes.testkit.slice;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.cdi.JwtSchemesExtension;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jboss.weld.junit5.auto.AddExtensions;
import org.jboss.weld.junit5.auto.EnableAutoWeld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

/** Where a caller ends: at other tests, after its test, and before the real library. */
class SliceBoundsTest {

  @Test
  void tests_that_run_at_the_same_time_have_their_own_callers() {
    SliceLaunch launch = SliceLaunch.runInParallel(AtOnce.class);

    assertThat(launch.failures()).isEmpty();
    assertThat(launch.passed()).isEqualTo(3);
  }

  @Test
  void tests_in_one_container_at_the_same_time_have_their_own_callers() {
    SliceLaunch launch = SliceLaunch.runInParallel(AtOnceInOneContainer.class);

    assertThat(launch.failures()).isEmpty();
    assertThat(launch.passed()).isEqualTo(3);
  }

  @Test
  void the_caller_is_gone_after_the_test() {
    SliceLaunch launch = SliceLaunch.run(OneCaller.class);

    assertThat(launch.failures()).isEmpty();
    assertThat(launch.passed()).isEqualTo(1);
    assertThat(CallerOfTest.caller()).isEmpty();
    assertThat(OneCaller.after).containsExactly(false);
  }

  @Test
  @InjectedCaller(name = "outer")
  void a_test_inside_of_a_test_hides_its_caller_meanwhile() {
    SliceLaunch launch = SliceLaunch.run(OneCaller.class);

    assertThat(launch.failures()).isEmpty();
    assertThat(CallerOfTest.caller().map(JsonWebToken::getName)).hasValue("outer");
  }

  @Test
  void a_container_without_the_annotation_has_no_such_beans() {
    assertThat(SliceLaunch.run(NoAnnotation.class).failures())
        .singleElement()
        .asString()
        .contains("WELD-001408: Unsatisfied dependencies for type JsonWebToken");
  }

  @Test
  void refuses_a_container_with_the_real_library() {
    assertThat(SliceLaunch.run(BesideLibrary.class).failures())
        .singleElement()
        .asString()
        .contains(
            "This container has the extension of JWT Schemes, which checks tokens: @InjectedCaller"
                + " works in slices without it. Switch discovery off, or test with @WithIssuers"
                + " and real tokens");
  }

  @Test
  void refuses_a_caller_and_none() {
    assertThat(SliceLaunch.run(Both.class).failures())
        .singleElement()
        .asString()
        .matches("@InjectedCaller and @NoCaller are both on .*Both.both\\(\\): keep one");
  }

  @Test
  void says_once_that_nothing_is_checked() throws Exception {
    Logger logger = Logger.getLogger("dev.jwtschemes.testkit");
    List<String> lines = new CopyOnWriteArrayList<>();
    Handler handler = new Lines(lines);
    logger.addHandler(handler);
    try {
      SliceBeans.SAID.set(false);
      SliceLaunch.run(OneCaller.class, OneCaller.class);
    } finally {
      logger.removeHandler(handler);
    }

    assertThat(lines)
        .containsExactly(
            "WARNING No token is checked in this test: JsonWebToken, @Claim, Principal and"
                + " AuthenticationDecision are those of @InjectedCaller. Said once per JVM");
  }

  private static final class Lines extends Handler {
    private final List<String> lines;

    Lines(List<String> lines) {
      this.lines = lines;
    }

    @Override
    public void publish(LogRecord record) {
      lines.add(record.getLevel() + " " + record.getMessage());
    }

    @Override
    public void flush() {}

    @Override
    public void close() {}
  }

  @EnableAutoWeld
  static class AtOnce {
    private static final CyclicBarrier TOGETHER = new CyclicBarrier(3);
    @Inject Orders orders;

    @Test
    @InjectedCaller(name = "jane")
    void first() throws Exception {
      meet(TOGETHER, orders, "jane");
    }

    @Test
    @InjectedCaller(name = "tom")
    void second() throws Exception {
      meet(TOGETHER, orders, "tom");
    }

    @Test
    void third() throws Exception {
      meet(TOGETHER, orders, "null");
    }
  }

  @EnableAutoWeld
  @TestInstance(Lifecycle.PER_CLASS)
  @Execution(ExecutionMode.CONCURRENT)
  static class AtOnceInOneContainer {
    private final CyclicBarrier together = new CyclicBarrier(3);

    @Test
    @InjectedCaller(name = "jane")
    void first() throws Exception {
      meet(together, "jane");
    }

    @Test
    @InjectedCaller(name = "tom")
    void second() throws Exception {
      meet(together, "tom");
    }

    @Test
    void third() throws Exception {
      meet(together, "null");
    }
  }

  private static void meet(CyclicBarrier all, Orders orders, String expected) throws Exception {
    all.await(30, TimeUnit.SECONDS);
    assertThat(orders.owner()).isEqualTo(expected);
    all.await(30, TimeUnit.SECONDS);
    assertThat(orders.owner()).isEqualTo(expected);
  }

  /** Weld JUnit activates the request scope of a container in one thread only: without beans. */
  private static void meet(CyclicBarrier all, String expected) throws Exception {
    all.await(30, TimeUnit.SECONDS);
    assertThat(CallerOfTest.caller().map(JsonWebToken::getName).orElse("null")).isEqualTo(expected);
    all.await(30, TimeUnit.SECONDS);
  }

  @EnableAutoWeld
  static class OneCaller {
    static final List<Boolean> after = new CopyOnWriteArrayList<>();
    @Inject Orders orders;

    @Test
    @InjectedCaller(name = "jane")
    void inside() {
      assertThat(orders.owner()).isEqualTo("jane");
    }

    @AfterAll
    static void look() {
      after.clear();
      after.add(
          CallerOfTest.caller().filter(caller -> caller.getName().equals("jane")).isPresent());
    }
  }

  @EnableAutoWeld
  static class NoAnnotation {
    @Inject Orders orders;

    @Test
    void never_runs() {
      throw new AssertionError("it started");
    }
  }

  @EnableAutoWeld
  @AddExtensions(JwtSchemesExtension.class)
  static class BesideLibrary {
    @Inject Orders orders;

    @Test
    @InjectedCaller
    void never_runs() {
      throw new AssertionError("it started");
    }
  }

  @EnableAutoWeld
  static class Both {
    @Inject Orders orders;

    @Test
    @InjectedCaller
    @NoCaller
    void both() {
      throw new AssertionError("it started");
    }
  }
}
