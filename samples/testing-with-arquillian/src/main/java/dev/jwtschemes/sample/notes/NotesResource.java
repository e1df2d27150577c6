package dev.jwtschemes.sample.notes;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.jwt.JsonWebToken;

/** Notes of the caller. */
@Path("notes")
@RequestScoped
public class NotesResource {
  @Inject JsonWebToken caller;

  /** List them for authors of the default scheme. */
  @GET
  @RolesAllowed("author")
  public String list() {
    return "notes of " + caller.getName();
  }
}
