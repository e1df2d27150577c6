package dev.jwtschemes.internal.request;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.Reference;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class NewestByRequestTest {
  private final NewestByRequest newest = new NewestByRequest();

  @Test
  void knows_the_newest_of_each_request() {
    RequestMemory one = new RequestMemory();
    RequestMemory two = new RequestMemory();
    RequestMemory other = new RequestMemory();
    newest.put("1", one);
    newest.put("2", other);
    newest.put("1", two);
    assertThat(newest.is("1", one)).isFalse();
    assertThat(newest.is("1", two)).isTrue();
    assertThat(newest.is("2", other)).isTrue();
    assertThat(newest.is("2", two)).isFalse();
    assertThat(newest.is("3", two)).isFalse();
  }

  @Test
  void keeps_no_memory_and_no_id_of_a_request_that_has_ended() {
    RequestMemory served = new RequestMemory();
    newest.put("served", served);
    for (int i = 0; i < 1_000; i++) {
      newest.put("ended " + i, new RequestMemory());
    }
    Instant end = Instant.now().plus(Duration.ofSeconds(60));
    while (newest.size() > 10 && Instant.now().isBefore(end)) {
      System.gc();
      newest.put("next", new RequestMemory());
      Thread.onSpinWait();
    }
    assertThat(newest.size()).isLessThanOrEqualTo(10);
    assertThat(newest.is("served", served)).isTrue();
    Reference.reachabilityFence(served);
  }
}
