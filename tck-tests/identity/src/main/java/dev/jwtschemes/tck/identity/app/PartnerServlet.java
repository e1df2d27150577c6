package dev.jwtschemes.tck.identity.app;

import dev.jwtschemes.JwtScheme;
import jakarta.servlet.annotation.WebServlet;

/** Protected by another scheme alone. */
@WebServlet("/partner/*")
@JwtScheme("partner")
public class PartnerServlet extends CallerServlet {
  private static final long serialVersionUID = 1L;
}
