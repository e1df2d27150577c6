package dev.jwtschemes.tck.inside.app;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.SchemeRegistry;
import dev.jwtschemes.TokenValidator;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.inject.Provider;
import jakarta.security.enterprise.SecurityContext;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claim;
import org.eclipse.microprofile.jwt.ClaimValue;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Everything that can be injected, as a request finds it. */
@Dependent
public class Inside {
  @Inject public AuthenticationDecision decision;
  @Inject public JsonWebToken token;
  @Inject public Provider<JsonWebToken> provider;
  @Inject public Principal principal;
  @Inject public SchemeRegistry registry;
  @Inject public LongLived longLived;
  @Inject public Scoped scoped;
  @Inject public Desk desk;
  @Inject public SecurityContext jakarta;

  @Inject
  @JwtScheme("staff")
  public JsonWebToken staff;

  @Inject @Partner public JsonWebToken partner;

  @Inject
  @JwtScheme("staff")
  public TokenValidator validator;

  @Inject
  @Claim("groups")
  public ClaimValue<Set<String>> groups;

  @Inject
  @Claim("tenant")
  public ClaimValue<Optional<String>> tenant;
}
