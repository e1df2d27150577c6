package dev.jwtschemes.testkit.event;

import dev.jwtschemes.Failure;
import dev.jwtschemes.FailureReason;
import dev.jwtschemes.internal.failure.Failures;
import dev.jwtschemes.internal.text.Detail;
import dev.jwtschemes.internal.text.Text;
import org.jspecify.annotations.Nullable;

/** The failure of an event, as a test wants it. Not thread-safe. */
final class FailureContent {
  private final FailureReason reason;
  private Detail detail;
  private @Nullable Throwable cause;

  FailureContent(FailureReason reason) {
    this.reason = reason;
    this.detail = Detail.of(Text.EMPTY.said(reason.publicText()));
  }

  void detail(String sentence) {
    detail = Detail.of(Text.EMPTY.said(sentence));
  }

  void compared(String expected, String actual) {
    detail = Detail.expected("value", Text.EMPTY.said(expected), Text.EMPTY.said(actual));
  }

  void cause(Throwable thrown) {
    cause = thrown;
  }

  Failure failure() {
    return cause == null ? Failures.of(reason, detail) : Failures.of(reason, detail, cause);
  }
}
