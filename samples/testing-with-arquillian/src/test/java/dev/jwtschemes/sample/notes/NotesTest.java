package dev.jwtschemes.sample.notes;

import static dev.jwtschemes.FailureReason.ISSUER_OF_OTHER_SCHEME;
import static dev.jwtschemes.FailureReason.NO_TOKEN;
import static dev.jwtschemes.testkit.assertj.JwtSchemesAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.testkit.Issuer;
import dev.jwtschemes.testkit.JwtCaller;
import dev.jwtschemes.testkit.TestIssuer;
import dev.jwtschemes.testkit.TokenBuilder;
import dev.jwtschemes.testkit.WithIssuers;
import dev.jwtschemes.testkit.app.EmbeddedApplication;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The application over HTTP, embedded in the test's JVM (RESTEasy and Weld). */
@WithIssuers({"staff", "partner"})
class NotesTest {
  @RegisterExtension
  static final EmbeddedApplication app = EmbeddedApplication.of(NotesApplication.class);

  @Test
  void are_for_authors_of_the_staff(
      @JwtCaller(issuer = "staff", name = "jane", groups = "author") TokenBuilder jane,
      @Issuer("partner") TestIssuer partner) {
    assertThat(app.get("api/notes", jane).body()).isEqualTo("notes of jane");
    assertThat(app.get("api/notes", jane.without("groups"))).isForbidden();
    assertThat(app.get("api/notes", partner.token())).because(ISSUER_OF_OTHER_SCHEME);
    assertThat(app.get("api/notes")).isChallengedBy("staff").because(NO_TOKEN);
  }
}
