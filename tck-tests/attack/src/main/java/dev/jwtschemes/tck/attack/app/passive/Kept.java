package dev.jwtschemes.tck.attack.app.passive;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.TokenValidator;
import jakarta.enterprise.context.SessionScoped;
import jakarta.inject.Inject;
import java.io.Serializable;
import org.eclipse.microprofile.jwt.Claim;
import org.eclipse.microprofile.jwt.ClaimValue;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A server may write it to disk between two requests. */
@SessionScoped
public class Kept implements Serializable {
  private static final long serialVersionUID = 1;

  @Inject
  @JwtScheme("staff")
  TokenValidator validator;

  @Inject JsonWebToken token;

  @Inject
  @Claim("upn")
  ClaimValue<String> name;

  /** What is injected. */
  public Object[] all() {
    return new Object[] {validator, token, name};
  }
}
