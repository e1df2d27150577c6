package dev.jwtschemes.testkit;

import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.engine.discovery.ClassSelector;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;

/**
 * What came of test classes that a test runs by itself.
 *
 * @param passed number of tests
 * @param failures message of each failure
 */
record Launched(long passed, List<String> failures) {

  /** Run these classes one after the other. */
  static Launched run(Class<?>... classes) {
    return run(Map.of(), classes);
  }

  /** Run these classes at the same time, as far as their locks allow. */
  static Launched runInParallel(Class<?>... classes) {
    return run(
        Map.of(
            "junit.jupiter.execution.parallel.enabled",
            "true",
            "junit.jupiter.execution.parallel.mode.classes.default",
            "concurrent",
            "junit.jupiter.execution.parallel.config.strategy",
            "fixed",
            "junit.jupiter.execution.parallel.config.fixed.parallelism",
            "4"),
        classes);
  }

  private static Launched run(Map<String, String> parameters, Class<?>... classes) {
    LauncherDiscoveryRequest request =
        LauncherDiscoveryRequestBuilder.request()
            .selectors(
                Stream.of(classes).map(each -> selectClass(each)).toArray(ClassSelector[]::new))
            .configurationParameters(parameters)
            .build();
    SummaryGeneratingListener listener = new SummaryGeneratingListener();
    LauncherFactory.create().execute(request, listener);
    return new Launched(
        listener.getSummary().getTestsSucceededCount(),
        listener.getSummary().getFailures().stream()
            .map(failure -> String.valueOf(failure.getException().getMessage()))
            .toList());
  }
}
