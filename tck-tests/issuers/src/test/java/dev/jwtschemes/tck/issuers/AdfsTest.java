package dev.jwtschemes.tck.issuers;

import static dev.jwtschemes.tck.issuers.Log.accepted;
import static dev.jwtschemes.tck.issuers.Log.assertRefused;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.FailureReason;
import dev.jwtschemes.testkit.app.EmbeddedApplication;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** AD FS, whose access tokens have another issuer than its metadata. */
class AdfsTest {
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
        "/adfs/.well-known/openid-configuration",
"""
        {"issuer":"https://adfs.corp.example/adfs","access_token_issuer":"http://adfs.corp.example/adfs/services/trust",
         "token_endpoint":"https://adfs.corp.example/adfs/oauth2/token/","jwks_uri":"%HOST%/adfs/discovery/keys"}
"""
            .replace("%HOST%", host.url("")));
    host.serve(
        "/adfs/discovery/keys",
"""
        {"keys":[{"kty":"RSA","use":"sig","alg":"RS256","kid":"invented1","x5t":"invented1","n":"","e":"","x5c":["MIIFinvented"]},
         {"use":"sig","alg":"RS256","kid":"invented2","x5t":"invented2",%KEY%,"x5c":["MIIFinvented"]}]}
"""
            .replace("%KEY%", KEY.members()));
    host.with(
            "verify.issuer",
            "https://adfs.corp.example/adfs,http://adfs.corp.example/adfs/services/trust")
        .with("authority.metadata", host.url("/adfs/.well-known/openid-configuration"))
        .with("verify.audiences", "microsoft:identityserver:77778888-aaaa-bbbb-cccc-ddddeeeeffff")
        .with("groups.path", "role");
    return host;
  }

  @Test
  void is_accepted() {
    assertThat(accepted(app, token("invented2", "http://adfs.corp.example/adfs/services/trust")))
        .isEqualTo("ann@corp.example [clerk]");
  }

  @Test
  void issuer_of_another_protocol_is_refused() {
    assertRefused(
        app,
        token("invented2", "https://adfs.corp.example/adfs/services/trust"),
        FailureReason.ISSUER_NOT_REGISTERED,
        "expected iss: [https://adfs.corp.example/adfs, http://adfs.corp.example/adfs/services/trust],"
            + " actual: 'https://adfs.corp.example/adfs/services/trust'; they differ only in case, a"
            + " trailing slash or the protocol");
  }

  @Test
  void token_of_a_key_that_is_broken_is_refused_with_the_reason() {
    assertRefused(
        app,
        token("invented1", "http://adfs.corp.example/adfs/services/trust"),
        FailureReason.KEY_NOT_FOUND,
        "expected kid: ['invented2'], actual: 'invented1' with alg 'RS256'; it is not used: kty"
            + " 'RSA' with members that make no key");
  }

  private static String token(String kid, String issuer) {
    return KEY.sign(
        "{\"typ\":\"JWT\",\"alg\":\"RS256\",\"x5t\":\"KID\",\"kid\":\"KID\"}".replace("KID", kid),
"""
        {"aud":"microsoft:identityserver:77778888-aaaa-bbbb-cccc-ddddeeeeffff","iss":"ISSUER","iat":NOW,"nbf":NOW,
         "exp":LATER,"apptype":"Public","appid":"12345678-aaaa","authmethod":"urn:oasis:names:tc:SAML:2.0:ac:classes:Password",
         "auth_time":"2026-01-01T00:00:00.000Z","ver":"1.0","scp":"openid","upn":"ann@corp.example","role":"clerk"}
"""
            .replace("ISSUER", issuer));
  }
}
