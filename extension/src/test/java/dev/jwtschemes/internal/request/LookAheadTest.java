package dev.jwtschemes.internal.request;

import static dev.jwtschemes.internal.request.Middle.PARTNER;
import static dev.jwtschemes.internal.request.Middle.STAFF;
import static dev.jwtschemes.internal.request.Middle.authenticated;
import static dev.jwtschemes.internal.request.Middle.open;
import static dev.jwtschemes.internal.request.Middle.optional;
import static dev.jwtschemes.internal.request.Middle.roles;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.rule.AccessRule;
import dev.jwtschemes.logged.LoggedLines;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Who the caller will be, found out in silence: the request is decided on later. */
class LookAheadTest {
  private final LoggedLines logged = LoggedLines.of("dev.jwtschemes");
  private final Middle middle = Middle.started();

  /** Whatever is found, no one else hears of it. */
  @AfterEach
  void is_silent() {
    logged.close();
    assertThat(logged.lines()).isEmpty();
    assertThat(middle.application.seen()).isEmpty();
  }

  @Test
  void knows_the_caller_of_a_valid_token() {
    assertThat(look(Sent.with(STAFF.token().groups("clerk")), authenticated("staff", "partner")))
        .contains("alice@example.com of staff");
  }

  @Test
  void asks_no_observer() {
    middle.application.onAll();
    assertThat(look(Sent.with(STAFF.token()), authenticated("staff")))
        .contains("alice@example.com of staff");
  }

  @Test
  void knows_the_caller_where_none_is_needed() {
    assertThat(look(Sent.with(PARTNER.token()), open())).contains("alice@example.com of partner");
    assertThat(look(Sent.with(PARTNER.token()), optional("partner")))
        .contains("alice@example.com of partner");
  }

  @Test
  void knows_no_caller_without_a_token() {
    assertThat(look(Sent.get(), authenticated("staff"))).isEmpty();
    assertThat(look(Sent.get(), open())).isEmpty();
  }

  @Test
  void knows_no_caller_by_a_malformed_header() {
    assertThat(look(Sent.with("Bearer"), authenticated("staff"))).isEmpty();
  }

  @Test
  void knows_no_caller_by_a_bad_token() {
    assertThat(
            look(Sent.with(STAFF.token().expiredFor(Duration.ofHours(1))), authenticated("staff")))
        .isEmpty();
    assertThat(look(Sent.with(PARTNER.token()), authenticated("staff"))).isEmpty();
  }

  @Test
  void knows_no_caller_who_lacks_the_role() {
    assertThat(look(Sent.with(STAFF.token().groups("guest")), roles("clerk", "staff"))).isEmpty();
    assertThat(look(Sent.with(STAFF.token().groups("clerk")), roles("clerk", "staff")))
        .contains("alice@example.com of staff");
  }

  @Test
  void knows_no_caller_where_every_caller_is_denied() {
    assertThat(look(Sent.with(STAFF.token()), AccessRule.denied())).isEmpty();
  }

  @Test
  void knows_no_caller_where_a_scheme_is_missing() {
    assertThat(look(Sent.with(STAFF.token()), authenticated("staff", "x"))).isEmpty();
    assertThat(look(Sent.with(STAFF.token()), authenticated())).isEmpty();
  }

  @Test
  void knows_no_caller_while_nothing_is_served() {
    middle.closed("the start has failed");
    assertThat(look(Sent.with(STAFF.token()), authenticated("staff"))).isEmpty();
  }

  private Optional<String> look(Sent request, AccessRule rule) {
    return middle
        .pipeline()
        .lookAhead(request, rule)
        .map(caller -> caller.getName() + " of " + caller.scheme());
  }
}
