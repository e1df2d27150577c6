package dev.jwtschemes.tck.issuers;

/** Metadata and key set of a realm of Keycloak, the same in versions 25 and 26. */
final class KeycloakRealm {
  private KeycloakRealm() {}

  /** Serve them. */
  static IssuerHost start(SigningKey key, String algorithm) {
    IssuerHost host = IssuerHost.start();
    host.serve(
        "/realms/staff/.well-known/openid-configuration",
"""
        {"issuer":"%HOST%/realms/staff","token_endpoint":"%HOST%/realms/staff/protocol/openid-connect/token",
         "jwks_uri":"%HOST%/realms/staff/protocol/openid-connect/certs","id_token_signing_alg_values_supported":["RS256","ES256"]}
"""
            .replace("%HOST%", host.url("")));
    host.serve(
        "/realms/staff/protocol/openid-connect/certs",
"""
        {"keys":[{"kid":"enc-invented","kty":"RSA","alg":"RSA-OAEP","use":"enc","n":"AQAB","e":"AQAB","x5c":["MIICinvented"]},
         {"kid":"sig-invented",%KEY%,"alg":"%ALG%","use":"sig","x5c":["MIICinvented"],"x5t":"invented","x5t#S256":"invented"}]}
"""
            .replace("%KEY%", key.members())
            .replace("%ALG%", algorithm));
    return host;
  }
}
