package dev.jwtschemes.tck.deployment.app.ear.defined;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** Knows one clerk. */
@BasicAuthenticationMechanismDefinition(realmName = "clerks")
@ApplicationScoped
public class Clerks implements IdentityStore {
  /** Check the password. */
  public CredentialValidationResult validate(UsernamePasswordCredential credential) {
    return credential.compareTo("ann", "only-in-this-test")
        ? new CredentialValidationResult("ann", Set.of("clerk"))
        : CredentialValidationResult.INVALID_RESULT;
  }
}
