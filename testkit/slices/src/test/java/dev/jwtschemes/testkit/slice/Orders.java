package dev.jwtschemes.testkit.slice;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.JwtScheme;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.security.Principal;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.jwt.Claim;
import org.eclipse.microprofile.jwt.ClaimValue;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** A bean under test, which lives longer than any caller. */
@ApplicationScoped
public class Orders {
  @Inject JsonWebToken token;
  @Inject Principal principal;
  @Inject AuthenticationDecision decision;

  @Inject
  @JwtScheme("staff")
  JsonWebToken staff;

  @Inject @Partner JsonWebToken partner;

  @Inject
  @Claim("groups")
  ClaimValue<Set<String>> groups;

  @Inject
  @Claim("tenant")
  ClaimValue<Optional<String>> tenant;

  JsonWebToken token() {
    return token;
  }

  Principal principal() {
    return principal;
  }

  AuthenticationDecision decision() {
    return decision;
  }

  JsonWebToken staff() {
    return staff;
  }

  JsonWebToken partner() {
    return partner;
  }

  ClaimValue<Set<String>> groups() {
    return groups;
  }

  ClaimValue<Optional<String>> tenant() {
    return tenant;
  }

  String owner() {
    return String.valueOf(token.getName());
  }
}
