package dev.jwtschemes.tck.attack.app.servlets;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** An open servlet that leads to the guarded one, as its query says. */
@WebServlet(urlPatterns = "/around", asyncSupported = true)
public class Around extends HttpServlet {
  private static final long serialVersionUID = 1;

  /** The attributes of a request that was let pass, for another. */
  private static final Map<String, Object> KEPT = new ConcurrentHashMap<>();

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
      case "forward-and-keep" -> {
        request.getRequestDispatcher("/guarded/x").forward(request, response);
        Collections.list(request.getAttributeNames()).stream()
            .filter(name -> name.startsWith("dev.jwtschemes"))
            .forEach(name -> KEPT.put(name, request.getAttribute(name)));
      }
      case "replay-forward" -> {
        KEPT.forEach(request::setAttribute);
        request.getRequestDispatcher("/guarded/x").forward(request, response);
      }
      case "replay-async" -> {
        KEPT.forEach(request::setAttribute);
        request.startAsync().dispatch("/guarded/x");
      }
      case "replay-error" -> {
        KEPT.forEach(request::setAttribute);
        response.sendError(418);
      }
      case "replay-rest" -> {
        KEPT.forEach(request::setAttribute);
        request.getRequestDispatcher("/api/guarded").forward(request, response);
      }
      case "error" -> response.sendError(418);
      case "rest" -> request.getRequestDispatcher("/api/guarded").forward(request, response);
      default -> response.getWriter().print("open");
    }
  }
}
