package dev.jwtschemes.tck.deployment.app.gate;

import dev.jwtschemes.JwtScheme;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** For clerks of the scheme {@code staff}. */
@WebServlet(name = "clerks", urlPatterns = "/clerks")
@JwtScheme("staff")
@RolesAllowed("clerk")
public class ClerksServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.getWriter().write("clerks");
  }
}
