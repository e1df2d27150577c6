package dev.jwtschemes.sample.notes;

import static dev.jwtschemes.FailureReason.ISSUER_OF_OTHER_SCHEME;
import static dev.jwtschemes.testkit.assertj.JwtSchemesAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.testkit.Issuers;
import dev.jwtschemes.testkit.TokenBuilder;
import java.net.URI;
import java.net.URL;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.shrinkwrap.api.asset.StringAsset;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The application over HTTP, on WildFly; the test is a client. */
@ExtendWith(ArquillianExtension.class)
class NotesIT {
  private static final Issuers issuers =
      Issuers.of("staff", "partner")
          .withoutSystemProperties()
          .property("jwt-schemes.default", "staff");

  @ArquillianResource
  @SuppressWarnings("NullAway.Init") // Arquillian sets it
  URL url;

  @Deployment(testable = false)
  static WebArchive application() {
    issuers.start();
    return Wars.notes()
        .addAsResource(
            new StringAsset(issuers.asMicroProfileConfig()),
            "META-INF/microprofile-config.properties");
  }

  @AfterAll
  static void stopIssuers() {
    issuers.close();
  }

  @Test
  void are_for_authors_of_the_staff() throws Exception {
    TokenBuilder jane = issuers.get("staff").token().caller("jane").groups("author");

    assertThat(get(jane).body()).isEqualTo("notes of jane");
    assertThat(get(jane.without("groups"))).isForbidden();
    assertThat(get(issuers.get("partner").token())).because(ISSUER_OF_OTHER_SCHEME);
  }

  private HttpResponse<String> get(TokenBuilder token) throws Exception {
    URI notes = url.toURI().resolve("api/notes");
    HttpRequest request =
        HttpRequest.newBuilder(notes).header("Authorization", "Bearer " + token.compact()).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
  }
}
