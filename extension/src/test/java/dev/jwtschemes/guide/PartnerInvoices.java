package dev.jwtschemes.guide;

import dev.jwtschemes.JwtScheme;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.jwt.JsonWebToken;

@Path("partner/invoices")
@RequestScoped
@JwtScheme("partner") // only tokens of the partner's issuer
public class PartnerInvoices {
  @Inject JsonWebToken caller;

  @GET
  @RolesAllowed("clerk") // the usual annotations keep their meaning
  public String list() {
    return "invoices for " + caller.getName();
  }
}
