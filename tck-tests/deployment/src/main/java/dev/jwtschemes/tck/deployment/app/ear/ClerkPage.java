package dev.jwtschemes.tck.deployment.app.ear;

import jakarta.servlet.annotation.HttpConstraint;
import jakarta.servlet.annotation.ServletSecurity;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Protected by the server; begins a session. */
@WebServlet("/clerk")
@ServletSecurity(@HttpConstraint(rolesAllowed = "clerk"))
public class ClerkPage extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    request.getSession(true).setAttribute("seen", true);
    response.getWriter().write("clerk " + request.getUserPrincipal().getName());
  }
}
