package dev.jwtschemes.tck.identity.app;

import dev.jwtschemes.JwtScheme;
import jakarta.annotation.security.DenyAll;
import jakarta.servlet.annotation.WebServlet;

/** Open to nobody. */
@WebServlet("/denied/*")
@JwtScheme("partner")
@DenyAll
public class DeniedServlet extends CallerServlet {
  private static final long serialVersionUID = 1L;
}
