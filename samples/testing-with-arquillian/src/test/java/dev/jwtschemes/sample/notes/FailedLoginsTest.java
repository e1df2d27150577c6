package dev.jwtschemes.sample.notes;

import static dev.jwtschemes.FailureReason.SIGNATURE_INVALID;
import static dev.jwtschemes.FailureReason.TOKEN_EXPIRED;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.testkit.event.TestEvents;
import org.junit.jupiter.api.Test;

/** The observer alone: no container, no HTTP. */
class FailedLoginsTest {
  private final FailedLogins failedLogins = new FailedLogins();

  @Test
  void counts_by_reason() {
    failedLogins.on(TestEvents.failed(TOKEN_EXPIRED).scheme("staff").build());
    failedLogins.on(TestEvents.failed(TOKEN_EXPIRED).scheme("partner").build());

    assertThat(failedLogins.count(TOKEN_EXPIRED)).isEqualTo(2);
    assertThat(failedLogins.count(SIGNATURE_INVALID)).isZero();
  }
}
