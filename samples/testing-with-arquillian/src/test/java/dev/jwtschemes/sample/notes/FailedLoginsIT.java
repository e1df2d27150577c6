package dev.jwtschemes.sample.notes;

import static dev.jwtschemes.FailureReason.TOKEN_EXPIRED;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.jwtschemes.event.AuthenticationFailed;
import dev.jwtschemes.testkit.event.TestEvents;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The observer inside of WildFly: the test runs there, too, and fires the event itself. */
@ExtendWith(ArquillianExtension.class)
class FailedLoginsIT {
  @Inject FailedLogins failedLogins;
  @Inject Event<AuthenticationFailed> events;

  @Deployment
  static WebArchive application() {
    return Wars.notes()
        .addPackage(TestEvents.class.getPackage())
        .addAsResource("META-INF/microprofile-config.properties");
  }

  @Test
  void counts_by_reason() {
    events.fire(TestEvents.failed(TOKEN_EXPIRED).scheme("staff").build());

    assertEquals(1, failedLogins.count(TOKEN_EXPIRED));
  }
}
