package dev.jwtschemes.contract.rules.inject;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.TokenValidator;
import dev.jwtschemes.ValidationResult;
import dev.jwtschemes.contract.rules.Partner;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;

/** A token that came by another way than HTTP's headers. */
@Path("validate")
@RequestScoped
public class ValidatorResource {
  @Inject
  @JwtScheme("partner")
  TokenValidator partner;

  @Inject @Partner TokenValidator own;

  @Inject
  @JwtScheme("dead")
  TokenValidator dead;

  /** A typo: reported by the validator, answered when asked. */
  @Inject
  @JwtScheme("prtner")
  TokenValidator typo;

  @POST
  @Path("partner")
  public String partner(String token) {
    return text(partner.validate(token));
  }

  @POST
  @Path("own")
  public String own(String token) {
    return text(own.validate(token));
  }

  @POST
  @Path("dead")
  public String dead(String token) {
    return text(dead.validate(token));
  }

  @POST
  @Path("typo")
  public String typo(String token) {
    return text(typo.validate(token));
  }

  private static String text(ValidationResult result) {
    if (result instanceof ValidationResult.Valid valid) {
      return "valid " + valid.token().getName();
    }
    var failure =
        result instanceof ValidationResult.Unavailable unavailable
            ? unavailable.failure()
            : ((ValidationResult.Invalid) result).failure();
    return failure.reason().id() + " " + failure.reason().family();
  }
}
