package dev.jwtschemes.tck.deployment.app.ear;

import dev.jwtschemes.JwtScheme;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A servlet with a rule. With {@code application} and {@code to} it forwards there instead. */
@WebServlet("/page")
@JwtScheme("partner")
public class PartnerPage extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    @Nullable String application = request.getParameter("application");
    if (application == null) {
      response.getWriter().write("page " + request.getUserPrincipal().getName());
      return;
    }
    @Nullable ServletContext other = getServletContext().getContext(application);
    @Nullable RequestDispatcher dispatcher =
        other == null || other == getServletContext()
            ? null
            : other.getRequestDispatcher(request.getParameter("to"));
    if (dispatcher == null) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    } else {
      dispatcher.forward(request, response);
    }
  }
}
