package dev.jwtschemes.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.logged.LoggedLines;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NoPartsTest {

  @Test
  void nothing_is_served_and_the_log_says_why_without_the_message() {
    try (LoggedLines logged = LoggedLines.of("dev.jwtschemes")) {
      Sent request = Sent.get();
      assertThat(LibraryMissing.refuse(request, new IllegalStateException("Unable to access CDI")))
          .isEqualTo(new Outcome.Refuse(503, List.of(), Optional.empty(), Optional.empty()));
      assertThat(logged.lines())
          .containsExactly(
              "WARNING 503 deployment-refused: CDI has no part of this library"
                  + " (java.lang.IllegalStateException). The application has not started, or its"
                  + " start failed: correct what the report in the log names, and deploy again."
                  + " Nothing is served before that. ["
                  + request.attributes.get("dev.jwtschemes.decision")
                  + "]");
    }
  }
}
