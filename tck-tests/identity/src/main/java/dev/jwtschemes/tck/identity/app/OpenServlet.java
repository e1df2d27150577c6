package dev.jwtschemes.tck.identity.app;

import jakarta.servlet.annotation.WebServlet;

/** Protected by nothing. */
@WebServlet("/open/*")
public class OpenServlet extends CallerServlet {
  private static final long serialVersionUID = 1L;
}
