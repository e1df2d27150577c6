package dev.jwtschemes.tck.attack.app.jakartalogin;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/** One user. */
@ApplicationScoped
public class Users implements IdentityStore {
  /** Called by the container, which looks for this parameter type. */
  public CredentialValidationResult validate(UsernamePasswordCredential credential) {
    return credential.compareTo("dora", "only-in-this-test")
        ? new CredentialValidationResult("dora", Set.of("user"))
        : CredentialValidationResult.INVALID_RESULT;
  }
}
