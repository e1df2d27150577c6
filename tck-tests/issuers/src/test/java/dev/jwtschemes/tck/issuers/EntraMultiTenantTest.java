package dev.jwtschemes.tck.issuers;

import static dev.jwtschemes.tck.issuers.Log.accepted;
import static dev.jwtschemes.tck.issuers.Log.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.testkit.app.EmbeddedApplication;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Microsoft Entra ID, an application for the users of any tenant. */
class EntraMultiTenantTest {
  private static final SigningKey KEY = SigningKey.rsa();

  @RegisterExtension
  @Order(1)
  static final IssuerHost host = host();

  @RegisterExtension
  @Order(2)
  static final EmbeddedApplication app = EmbeddedApplication.of(MeApplication.class);

  private static IssuerHost host() {
    IssuerHost host = IssuerHost.start();
    host.serve(
        "/organizations/v2.0/.well-known/openid-configuration",
"""
        {"token_endpoint":"%HOST%/organizations/oauth2/v2.0/token","jwks_uri":"%HOST%/organizations/discovery/v2.0/keys",
         "issuer":"https://login.microsoftonline.com/{tenantid}/v2.0"}
"""
            .replace("%HOST%", host.url("")));
    host.serve(
        "/organizations/discovery/v2.0/keys",
"""
        {"keys":[{"use":"sig","kid":"Q-invented1",%KEY%,"x5c":["MIIC/TCCinvented"],
         "issuer":"https://login.microsoftonline.com/{tenantid}/v2.0"},
         {"use":"sig","kid":"consumers",%KEY%,
         "issuer":"https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0"}]}
"""
            .replace("%KEY%", KEY.members()));
    host.configure("entra-id.md", 3).replace("https://login.microsoftonline.com", host.url(""));
    return host;
  }

  @Test
  void is_accepted_of_each_tenant() {
    for (String tenant :
        List.of("0a1b2c3d-1111-2222-3333-444455556666", "1b2c3d4e-1111-2222-3333-444455556666")) {
      assertThat(accepted(app, token("Q-invented1", tenant, tenant)))
          .isEqualTo("ann@contoso.example [clerk]");
    }
  }

  @Test
  void tenant_that_is_not_listed_is_refused() {
    assertRefused(
        app,
        token("Q-invented1", "other", "other"),
        FailureReason.CLAIM_MISMATCH,
        "expected tid: [0a1b2c3d-1111-2222-3333-444455556666,"
            + " 1b2c3d4e-1111-2222-3333-444455556666], actual: 'other'");
  }

  @Test
  void token_whose_tid_is_not_that_of_its_issuer_is_refused() {
    assertRefused(
        app,
        token("Q-invented1", "one", "other"),
        FailureReason.ISSUER_NOT_REGISTERED,
        "expected iss: [https://login.microsoftonline.com/{tid}/v2.0], actual:"
            + " 'https://login.microsoftonline.com/one/v2.0'");
  }

  @Test
  void key_of_the_consumers_signs_for_no_other_tenant() {
    assertRefused(
        app,
        token("consumers", "one", "one"),
        FailureReason.KEY_NOT_FOUND,
        "expected issuer of the key:"
            + " [https://login.microsoftonline.com/9188040d-6c67-4c5b-b112-36a304b66dad/v2.0],"
            + " actual: 'https://login.microsoftonline.com/one/v2.0'");
  }

  private static String token(String kid, String issuer, String tid) {
    return KEY.sign(
        "{\"typ\":\"JWT\",\"alg\":\"RS256\",\"kid\":\"KID\"}".replace("KID", kid),
"""
        {"aud":"77778888-aaaa-bbbb-cccc-ddddeeeeffff","iss":"https://login.microsoftonline.com/ISSUER/v2.0",
         "iat":NOW,"nbf":NOW,"exp":LATER,"azp":"12345678-aaaa-bbbb-cccc-ddddeeeeffff",
         "preferred_username":"ann@contoso.example","roles":["clerk"],"sub":"pairwise-invented",
         "tid":"TENANT","ver":"2.0"}
"""
            .replace("ISSUER", issuer)
            .replace("TENANT", tid));
  }
}
