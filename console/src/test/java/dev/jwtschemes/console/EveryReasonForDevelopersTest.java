package dev.jwtschemes.console;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.testkit.Issuer;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.WithIssuers;
import dev.jwtschemes.testkit.app.EmbeddedApplication;
import jakarta.json.JsonObject;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

@WithIssuers(
    value = {"staff", "partner", "cookie", "dark", "busy"},
    properties = {
      "jwt-schemes.console=true",
      "jwt-schemes.problem-details=dev",
      "jwt-schemes.staff.verify.token.age=3600",
      "jwt-schemes.staff.required.claims=tenant=a",
      "jwt-schemes.cookie.token.header=Cookie"
    })
class EveryReasonForDevelopersTest extends EveryReason {
  @RegisterExtension
  static final EmbeddedApplication app = EmbeddedApplication.of(ReasonsApplication.class);

  private static ConsoleClient console;

  @BeforeAll
  static void open() throws Exception {
    console = ConsoleClient.open();
  }

  EveryReasonForDevelopersTest(
      @Issuer("staff") TestIssuer staff,
      @Issuer("partner") TestIssuer partner,
      @Issuer("dark") TestIssuer dark,
      @Issuer("busy") TestIssuer busy) {
    super(app, console, staff, partner, dark, busy);
  }

  @Override
  void assertBody(FailureReason reason, JsonObject problem, JsonObject row) {
    assertThat(problem.getString("advice")).isEqualTo(reason.advice());
    assertThat(problem.getString("detail"))
        .isEqualTo(row.getJsonObject("failure").getString("detail"));
    assertThat(problem.getString("scheme", "")).isEqualTo(row.getString("scheme", ""));
    assertThat(problem.getJsonArray("candidates")).isEqualTo(row.getJsonArray("candidates"));
  }
}
