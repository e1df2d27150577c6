package dev.jwtschemes.tck.identity.app;

import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;

/** Protected by the server; the default scheme checks tokens. */
@WebServlet("/clerk/*")
@ServletSecurity(@HttpConstraint(rolesAllowed = "clerk"))
public class ClerkServlet extends CallerServlet {
  private static final long serialVersionUID = 1L;
}
