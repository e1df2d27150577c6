package dev.jwtschemes.sample.server;

import dev.jwtschemes.sample.tour.Tour;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.InetAddress;

/**
 * Shows the lines to paste, at the context root, with the address that the browser used. They hold
 * tokens: who asks from another machine gets 404.
 */
@WebServlet("")
public class TourPage extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    // The address is the server's own word, no name to look up.
    if (!InetAddress.getByName(request.getRemoteAddr()).isLoopbackAddress()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    response.setContentType("text/plain;charset=UTF-8");
    response.setHeader("Cache-Control", "no-store");
    String base = request.getRequestURL().toString().replaceFirst("/*$", "/api");
    response.getWriter().print(Tour.at(base).text());
  }
}
