package dev.jwtschemes.tck.attack.app.servlets;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.tck.attack.app.Reached;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** A buyer's of the partner. */
@WebServlet(name = "guarded", urlPatterns = "/guarded/*", asyncSupported = true)
@JwtScheme("partner")
@RolesAllowed("buyer")
public class Guarded extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Override
  protected void service(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.setHeader("X-Reached", "yes");
    response.getWriter().print(Reached.TEXT);
  }
}
