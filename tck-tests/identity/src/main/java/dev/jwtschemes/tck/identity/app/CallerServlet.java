package dev.jwtschemes.tck.identity.app;

import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.Principal;
import org.eclipse.microprofile.jwt.JsonWebToken;
import org.jspecify.annotations.Nullable;

/**
 * Say who calls: one line each from the request, Jakarta Security, the EJB and injection. With the
 * parameter {@code to} it forwards there instead; with {@code session} it begins a session.
 */
abstract class CallerServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  @Inject transient Desk desk;
  @Inject transient SecurityContext jakarta;
  @Inject transient Principal principal;
  @Inject transient JsonWebToken token;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws ServletException, IOException {
    @Nullable String to = request.getParameter("to");
    if (to != null && request.getDispatcherType() != DispatcherType.FORWARD) {
      request.getRequestDispatcher(to).forward(request, response);
      return;
    }
    if (request.getParameter("session") != null) {
      request.getSession(true).setAttribute("seen", true);
    }
    response.setContentType("text/plain");
    response
        .getWriter()
        .write(
            String.join(
                "\n",
                "request " + CallerText.of(request.getUserPrincipal(), request::isUserInRole),
                "jakarta " + CallerText.of(jakarta.getCallerPrincipal(), jakarta::isCallerInRole),
                "ejb " + desk.caller(),
                "injected principal=" + principal.getName() + " token=" + token.getName()));
  }
}
