package dev.jwtschemes.tck.issuers;

import jakarta.annotation.security.RolesAllowed;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.TreeSet;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** The caller as the application sees it. */
@Path("me")
public class MeResource {
  @Inject JsonWebToken caller;

  /** Answer any authenticated caller. */
  @GET
  @RolesAllowed("**")
  public String me() {
    return caller.getName() + " " + new TreeSet<>(caller.getGroups());
  }
}
