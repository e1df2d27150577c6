package dev.jwtschemes.tck.identity.app;

import dev.jwtschemes.JwtScheme;
import jakarta.servlet.annotation.WebServlet;

/** Protected by the scheme alone. */
@WebServlet("/staff/*")
@JwtScheme("staff")
public class StaffServlet extends CallerServlet {
  private static final long serialVersionUID = 1L;
}
