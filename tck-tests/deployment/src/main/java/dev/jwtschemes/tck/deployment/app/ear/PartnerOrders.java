package dev.jwtschemes.tck.deployment.app.ear;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.SchemeRegistry;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** For callers of the scheme whose name all applications use. */
@Path("partner")
@RequestScoped
@JwtScheme("partner")
public class PartnerOrders {
  @Inject JsonWebToken caller;
  @Inject SchemeRegistry registry;
  @Inject Heard heard;

  /** Say who calls. */
  @GET
  public String read() {
    return caller.getName();
  }

  /** Say what this application knows. */
  @GET
  @Path("known")
  public String known() {
    return "schemes=" + new TreeSet<>(registry.names()) + " heard=" + heard.names();
  }
}
