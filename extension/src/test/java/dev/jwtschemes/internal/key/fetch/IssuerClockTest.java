package dev.jwtschemes.internal.key.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IssuerClockTest {
  private final TestClock clock = new TestClock(Instant.parse("2026-01-02T03:04:05.900Z"));
  private final IssuerClock issuer = new IssuerClock(clock);

  @Test
  void knows_nothing_before_the_first_answer() {
    assertThat(issuer.difference()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'Fri, 02 Jan 2026 03:04:05 GMT', PT0S",
    "'Fri, 02 Jan 2026 03:05:35 GMT', PT90S",
    "'Fri, 02 Jan 2026 03:03:05 GMT', PT-60S",
    "'Fri, 31 Dec 9999 23:59:59 GMT', PT69897956M20S"
  })
  void is_ahead_of_ours_or_behind(String date, String difference) {
    read("Date", date);
    if (!date.contains("9999")) {
      assertThat(issuer.difference()).contains(Duration.parse(difference));
    } else {
      assertThat(issuer.difference()).isPresent();
    }
  }

  @Test
  void counts_the_time_in_a_cache() {
    read("Date", "Fri, 02 Jan 2026 03:03:05 GMT", "Age", "60");
    assertThat(issuer.difference()).contains(Duration.ZERO);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "x", "-60", "1e3", "9999999999", "60, 60"})
  void an_age_that_is_not_one_counts_as_none(String age) {
    read("Date", "Fri, 02 Jan 2026 03:03:05 GMT", "Age", age);
    assertThat(issuer.difference()).contains(Duration.ofSeconds(-60));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "soon",
        "2026-01-02T03:04:05Z",
        "Fri, 32 Jan 2026 03:04:05 GMT",
        "Fri, 02 Jan 2026 03:04:05 GMT, Fri, 02 Jan 2026 03:04:05 GMT",
        "Fri, 02 Jan 99999 03:04:05 GMT"
      })
  void a_date_that_is_not_one_leaves_nothing(String date) {
    read("Date", "Fri, 02 Jan 2026 03:05:35 GMT");
    read("Date", date);
    assertThat(issuer.difference()).isEmpty();
  }

  @Test
  void an_answer_without_a_date_leaves_nothing() {
    read("Date", "Fri, 02 Jan 2026 03:05:35 GMT");
    read("Age", "1");
    assertThat(issuer.difference()).isEmpty();
  }

  private void read(String... headers) {
    var map = new java.util.HashMap<String, List<String>>();
    for (int i = 0; i < headers.length; i += 2) {
      map.put(headers[i], List.of(headers[i + 1]));
    }
    issuer.read(HttpHeaders.of(Map.copyOf(map), (name, value) -> true));
  }
}
