package dev.jwtschemes.testkit.slice;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * What came of test classes that a test runs by itself.
 *
 * @param passed number of tests
 * @param failures message of each failure
 */
record SliceLaunch(long passed, List<String> failures) {

  static SliceLaunch run(Class<?>... classes) {
    return run(Map.of(), classes);
  }

  /** Run all of their tests at the same time. */
  static SliceLaunch runInParallel(Class<?>... classes) {
    return run(
        Map.of(
            "junit.jupiter.execution.parallel.enabled", "true",
            "junit.jupiter.execution.parallel.mode.default", "concurrent",
            "junit.jupiter.execution.parallel.config.strategy", "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism", "4"),
        classes);
  }

  private static SliceLaunch run(Map<String, String> parameters, Class<?>... classes) {
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create()
        .execute(
            LauncherDiscoveryRequestBuilder.request()
                .selectors(
                    Stream.of(classes).map(each -> selectClass(each)).toArray(ClassSelector[]::new))
                .configurationParameters(parameters)
                .build(),
            listener);
    return new SliceLaunch(
        listener.getSummary().getTestsSucceededCount(),
        listener.getSummary().getFailures().stream()
            .map(failure -> String.valueOf(failure.getException().getMessage()))
            .toList());
  }
}
