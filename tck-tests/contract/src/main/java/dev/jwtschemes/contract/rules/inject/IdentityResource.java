package dev.jwtschemes.contract.rules.inject;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.contract.rules.Partner;
import dev.jwtschemes.contract.rules.permission.ClassSchemeResource;
import jakarta.annotation.security.PermitAll;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.SecurityContext;
import java.security.Principal;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Who the caller is, by every way to ask. */
@Path("identity")
@RequestScoped
public class IdentityResource {
  @Inject JsonWebToken token;
  @Inject Principal principal;

  @Inject
  @JwtScheme("partner")
  JsonWebToken partnerToken;

  @Inject @Partner JsonWebToken ownPartnerToken;
  @Inject AuthenticationDecision decision;

  /** A resource class with a scheme is a bean like any other. */
  @Inject ClassSchemeResource other;

  @GET
  @Path("either")
  @JwtScheme("staff")
  @JwtScheme("partner")
  public String either(@Context SecurityContext security) {
    return names(security);
  }

  @GET
  @Path("open")
  @PermitAll
  public String open(@Context SecurityContext security) {
    return names(security);
  }

  @GET
  @Path("token")
  @JwtScheme("staff")
  public String token() {
    return "subject="
        + token.getSubject()
        + " audience="
        + token.getAudience()
        + " groups="
        + new TreeSet<>(token.getGroups())
        + " issued="
        + (token.getIssuedAtTime() > 0)
        + " expires="
        + (token.getExpirationTime() > token.getIssuedAtTime())
        + " id="
        + (token.getTokenID() != null)
        + " raw="
        + (token.getRawToken() != null)
        + " dept="
        + token.getClaim("dept");
  }

  @GET
  @Path("empty")
  @PermitAll
  public String empty() {
    return "name="
        + token.getName()
        + " subject="
        + token.getSubject()
        + " groups="
        + token.getGroups()
        + " issuer="
        + token.getIssuer()
        + " raw="
        + token.getRawToken()
        + " dept="
        + token.getClaim("dept");
  }

  @GET
  @Path("bean")
  @PermitAll
  public String bean(@Context SecurityContext security) {
    return other.plain(security);
  }

  @GET
  @Path("decision")
  @JwtScheme("staff")
  @JwtScheme("partner")
  public String decision() {
    return decided();
  }

  @GET
  @Path("decision-optional")
  @JwtScheme("staff")
  @PermitAll
  public String decisionOptional() {
    return decided();
  }

  @GET
  @Path("decision-open")
  @PermitAll
  public String decisionOpen() {
    return decision.outcome() + " scheme=" + decision.scheme().orElse("none");
  }

  private String names(SecurityContext security) {
    Principal asked = security.getUserPrincipal();
    return "token="
        + token.getName()
        + " principal="
        + principal.getName()
        + " context="
        + (asked == null ? "null" : asked.getName())
        + " partner="
        + partnerToken.getName()
        + " own="
        + ownPartnerToken.getName();
  }

  private String decided() {
    return decision.outcome()
        + " scheme="
        + decision.scheme().orElse("none")
        + " candidates="
        + decision.candidates()
        + " failure="
        + decision.failure().map(failure -> failure.reason().id()).orElse("none")
        + " stages="
        + decision.steps().stream()
            .map(step -> step.stage().name())
            .distinct()
            .collect(Collectors.joining(","));
  }
}
