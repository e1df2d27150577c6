package dev.jwtschemes.tck.deployment.app.login;

import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** One page after the login; others that log in and out themselves. */
@WebServlet({"/secure/page", "/open/login", "/open/logout"})
public class Page extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String before = "";
    try {
      if (request.getServletPath().equals("/open/login")) {
        request.login("dora", request.getParameter("password"));
      }
      if (request.getServletPath().equals("/open/logout")) {
        before = request.getRemoteUser() + ", then ";
        request.logout();
        if (request.getSession(false) != null) {
          request.getSession(false).invalidate();
        }
      }
    } catch (ServletException e) {
      before = "refused, ";
    }
    response
        .getWriter()
        .print(before + request.getRemoteUser() + " " + request.isUserInRole("user"));
  }
}
