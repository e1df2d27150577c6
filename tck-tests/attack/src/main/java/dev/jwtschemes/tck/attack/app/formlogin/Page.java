package dev.jwtschemes.tck.attack.app.formlogin;

import dev.jwtschemes.tck.attack.app.Reached;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** One page behind the login, and one before it. */
@WebServlet({"/secure/page", "/open/page"})
public class Page extends HttpServlet {
  private static final long serialVersionUID = 1;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    response.getWriter().print(Reached.TEXT + " by " + request.getRemoteUser());
  }
}
