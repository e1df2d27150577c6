package dev.jwtschemes.tck.attack.app.servlets;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** An open servlet that leads to the guarded one, as its query says. */
@WebServlet(urlPatterns = "/around", asyncSupported = true)
public class Around extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException, ServletException {
    switch (request.getQueryString()) {
      case "named-forward" ->
          getServletContext().getNamedDispatcher("guarded").forward(request, response);
      case "named-include" ->
          getServletContext().getNamedDispatcher("guarded").include(request, response);
      case "forward" -> request.getRequestDispatcher("/guarded/x").forward(request, response);
      case "include" -> request.getRequestDispatcher("/guarded/x").include(request, response);
      case "async" -> request.startAsync().dispatch("/guarded/x");
      case "error" -> response.sendError(418);
      case "rest" -> request.getRequestDispatcher("/api/guarded").forward(request, response);
      default -> response.getWriter().print("open");
    }
  }
}
