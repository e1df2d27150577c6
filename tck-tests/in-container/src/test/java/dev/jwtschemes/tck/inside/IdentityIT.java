package dev.jwtschemes.tck.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jwtschemes.tck.inside.app.Desk;
import dev.jwtschemes.tck.inside.app.DeskServlet;
import dev.jwtschemes.tck.inside.app.LongLived;
import dev.jwtschemes.tck.inside.app.Scoped;
import jakarta.ejb.EJBException;
import jakarta.enterprise.context.ContextNotActiveException;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.inject.Inject;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.junit.jupiter.api.Test;

/** The caller as EJBs, servlets and Jakarta Security see it, and where it ends. */
class IdentityIT extends InsideTests {
  @Inject Desk desk;
  @Inject LongLived longLived;
  @Inject Scoped scoped;

  @Test
  void ejb_knows_the_caller() {
    assertThat(seen("api/staff/x", text("alice"), inside -> inside.desk.caller().getName()))
        .isEqualTo("alice");
    assertThat(seen("api/staff/x", text("alice"), inside -> inside.desk.injected()))
        .isEqualTo("alice");
  }

  @Test
  void ejb_knows_the_callers_roles() {
    assertThat(seen("api/staff/x", text("alice"), inside -> inside.desk.isInRole("clerk")))
        .isEqualTo("true");
    assertThat(seen("api/staff/x", text("alice"), inside -> inside.desk.isInRole("buyer")))
        .isEqualTo("false");
    assertThat(seen("api/either/x", text("bob"), inside -> inside.desk.isInRole("buyer")))
        .isEqualTo("true");
  }

  @Test
  void ejb_serves_by_role() {
    assertThat(seen("api/staff/x", text("alice"), inside -> inside.desk.clerksOnly()))
        .isEqualTo("served");
    assertThat(
            seen(
                "api/staff/x",
                text("visitor"),
                inside -> thrown(inside.desk::clerksOnly) instanceof EJBException))
        .isEqualTo("true");
  }

  @Test
  void ejb_refuses_the_test_which_has_no_caller() {
    assertThat(thrown(desk::clerksOnly)).isInstanceOf(EJBException.class);
    assertThat(desk.injected()).isNull();
    assertThat(desk.isInRole("clerk")).isFalse();
  }

  @Test
  void ejb_knows_the_groups_that_an_observer_added() {
    assertThat(seen("api/staff/promoted", text("alice"), inside -> inside.desk.isInRole("buyer")))
        .isEqualTo("true");
  }

  @Test
  void jakarta_security_knows_the_caller() {
    assertThat(
            seen(
                "api/staff/x",
                text("alice"),
                inside -> inside.jakarta.getCallerPrincipal().getName()))
        .isEqualTo("alice");
    assertThat(seen("api/staff/x", text("alice"), inside -> inside.jakarta.isCallerInRole("clerk")))
        .isEqualTo("true");
    assertThat(
            seen("api/staff/x", text("visitor"), inside -> inside.jakarta.isCallerInRole("clerk")))
        .isEqualTo("false");
  }

  @Test
  void servlet_request_knows_the_caller() {
    assertThat(
            seen(
                "desk/x",
                text("alice"),
                inside -> DeskServlet.request().getUserPrincipal().getName()))
        .isEqualTo("alice");
    assertThat(seen("desk/x", text("alice"), inside -> DeskServlet.request().isUserInRole("clerk")))
        .isEqualTo("true");
    assertThat(seen("desk/x", text("alice"), inside -> DeskServlet.request().isUserInRole("buyer")))
        .isEqualTo("false");
  }

  @Test
  void servlet_is_injected_with_the_caller() {
    assertThat(seen("desk/x", text("alice"), inside -> inside.token.getName())).isEqualTo("alice");
    assertThat(seen("desk/x", text("alice"), inside -> inside.decision.outcome()))
        .isEqualTo("AUTHENTICATED");
    assertThat(seen("desk/x", text("alice"), inside -> inside.desk.caller().getName()))
        .isEqualTo("alice");
  }

  @Test
  void servlet_refuses_callers_of_another_scheme() {
    assertThat(status("desk/x", text("bob"))).isEqualTo(401);
    assertThat(status("desk/x", null)).isEqualTo(401);
    assertThat(status("desk/x", text("expired"))).isEqualTo(401);
  }

  @Test
  void request_scope_ends_with_the_request() {
    String id = seen("api/staff/x", text("alice"), inside -> inside.scoped.id());

    await(() -> Scoped.ENDED.containsKey(id));
    assertThat(scoped.id()).isNotEqualTo(id);
  }

  @Test
  void each_request_has_a_scope_of_its_own() {
    String first = seen("api/staff/x", text("alice"), inside -> inside.scoped.id());
    String second = seen("api/staff/x", text("alice"), inside -> inside.scoped.id());

    assertThat(first).isNotEqualTo(second);
  }

  @Test
  void no_caller_is_left_after_a_request() {
    assertThat(status("api/staff/x", text("alice"))).isEqualTo(200);

    assertThat(longLived.caller()).isNull();
    assertThat(CDI.current().select(JsonWebToken.class).get().getName()).isNull();
  }

  @Test
  void no_caller_is_left_to_the_next_request_of_a_connection() {
    for (int i = 0; i < 20; i++) {
      assertThat(status("api/staff/x", text("alice"))).isEqualTo(200);
      assertThat(seen("api/open/x", null, inside -> inside.token.getName())).isEqualTo("null");
      assertThat(seen("api/open/x", null, inside -> inside.desk.isInRole("clerk")))
          .isEqualTo("false");
    }
  }

  @Test
  void plain_thread_has_no_request_and_no_caller() {
    assertThat(
            seen(
                "api/staff/x",
                text("alice"),
                inside ->
                    thrown(() -> inPlainThread(() -> inside.token.getName()))
                        instanceof ContextNotActiveException))
        .isEqualTo("true");
    assertThatThrownBy(() -> inPlainThread(longLived::caller))
        .isInstanceOf(ContextNotActiveException.class);
  }

  @Test
  void thread_of_the_servers_executor_never_has_another_caller() {
    for (String name : new String[] {"alice", "anna", "alice", "anna"}) {
      assertThat(seen("api/async/x", text(name), inside -> callerOf(inside.token)))
          .isIn(name, "none");
    }
  }

  @Test
  void thread_of_the_servers_executor_keeps_no_caller() {
    seen("api/async/x", text("alice"), inside -> callerOf(inside.token));

    assertThat(longLived.caller()).isNull();
    assertThat(seen("api/async/x", text("anna"), inside -> callerOf(inside.token)))
        .isNotEqualTo("alice");
  }

  private static String callerOf(JsonWebToken token) {
    try {
      return String.valueOf(token.getName()).replace("null", "none");
    } catch (ContextNotActiveException e) {
      return "none";
    }
  }

  private static Throwable thrown(Runnable call) {
    try {
      call.run();
    } catch (RuntimeException e) {
      return e;
    }
    return new AssertionError("nothing was thrown");
  }
}
