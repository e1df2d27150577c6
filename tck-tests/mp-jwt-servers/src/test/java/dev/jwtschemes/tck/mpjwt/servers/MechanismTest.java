package dev.jwtschemes.tck.mpjwt.servers;

import static org.testng.Assert.assertEquals;
import static org.testng.Assert.assertTrue;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Set;
import org.eclipse.microprofile.jwt.tck.util.SignatureAlgorithm;
import org.eclipse.microprofile.jwt.tck.util.TokenUtils;
import org.eclipse.microprofile.jwt.tck.util.TokenUtils.InvalidClaims;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.test.api.ArquillianResource;
import org.jboss.arquillian.testng.Arquillian;
import org.jboss.shrinkwrap.api.ShrinkWrap;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.testng.annotations.Test;

/**
 * Shows which mechanism answers in a WAR like those of the TCK: two of the three servers have one
 * of their own that would pass the suite as well.
 */
@RunAsClient // not testable = false: archive processors pass over such a deployment
@SuppressWarnings("NullAway.Init") // Arquillian injects the address
public class MechanismTest extends Arquillian {
  private static final HttpClient CLIENT = HttpClient.newHttpClient();

  @ArquillianResource private URI base;

  @Deployment
  public static WebArchive war() {
    return ShrinkWrap.create(WebArchive.class, "MechanismTest.war")
        .addClasses(WhoApplication.class, WhoResource.class)
        .addAsResource(MechanismTest.class.getResource("/publicKey.pem"), "/publicKey.pem")
        .addAsResource(RootApplication.CONFIGURATION, "META-INF/microprofile-config.properties");
  }

  @Test
  public void principal_of_rest_is_ours() throws Exception {
    HttpResponse<String> response = get("who/rest", TokenUtils.signClaims("/Token1.json"));

    assertTrue(response.body().startsWith("dev.jwtschemes."), response.body());
  }

  @Test
  public void principal_of_server_is_ours() throws Exception {
    HttpResponse<String> response = get("who/server", TokenUtils.signClaims("/Token1.json"));

    assertTrue(response.body().startsWith("dev.jwtschemes."), response.body());
  }

  @Test
  public void challenge_is_ours() throws Exception {
    String expired =
        TokenUtils.signClaims("/Token1.json", SignatureAlgorithm.RS256, Set.of(InvalidClaims.EXP));

    HttpResponse<String> response = get("who/rest", expired);

    assertEquals(
        response.headers().allValues("WWW-Authenticate"),
        List.of(
            "Bearer realm=\"TCK-MP-JWT\", error=\"invalid_token\", error_description=\"The token has"
                + " expired\""));
  }

  private HttpResponse<String> get(String path, String token)
      throws IOException, InterruptedException {
    return CLIENT.send(
        HttpRequest.newBuilder(base.resolve(path))
            .header("Authorization", "Bearer " + token)
            .build(),
        BodyHandlers.ofString());
  }
}
