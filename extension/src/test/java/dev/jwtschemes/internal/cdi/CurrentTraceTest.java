package dev.jwtschemes.internal.cdi;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Scope;
import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.Test;

class CurrentTraceTest {
  private static final String TRACE = "4bf92f3577b34da6a3ce929d0e0e4736";

  @Test
  void is_that_of_the_current_span() {
    SpanContext context =
        SpanContext.create(
            TRACE, "00f067aa0ba902b7", TraceFlags.getSampled(), TraceState.getDefault());
    try (Scope ignored = Span.wrap(context).makeCurrent()) {
      assertThat(CurrentTrace.isPossible()).isTrue();
      assertThat(CurrentTrace.id()).contains(TRACE);
    }
  }

  @Test
  void is_absent_without_a_span() {
    assertThat(CurrentTrace.id()).isEmpty();
  }

  /** Most applications have no OpenTelemetry: nothing of it may be needed to find that out. */
  @Test
  void is_not_possible_without_opentelemetry() throws Exception {
    URL classes = CurrentTrace.class.getProtectionDomain().getCodeSource().getLocation();
    try (URLClassLoader alone =
        new URLClassLoader(new URL[] {classes}, ClassLoader.getPlatformClassLoader())) {
      Class<?> type = Class.forName(CurrentTrace.class.getName(), true, alone);
      var method = type.getDeclaredMethod("isPossible");
      method.setAccessible(true);
      assertThat(method.invoke(null)).isEqualTo(false);
    }
  }
}
