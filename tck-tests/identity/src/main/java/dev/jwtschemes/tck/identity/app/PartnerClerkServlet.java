package dev.jwtschemes.tck.identity.app;

import dev.jwtschemes.JwtScheme;
import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;

/** Protected by the server; a named scheme checks tokens. */
@WebServlet("/partner-clerk/*")
@JwtScheme("partner")
@ServletSecurity(@HttpConstraint(rolesAllowed = "clerk"))
public class PartnerClerkServlet extends CallerServlet {
  private static final long serialVersionUID = 1L;
}
