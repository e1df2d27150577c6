package dev.jwtschemes.tck.identity.app;

import dev.jwtschemes.JwtScheme;
import jakarta.annotation.security.RolesAllowed;
import jakarta.servlet.annotation.WebServlet;

/** Protected by a scheme and a role, as a resource class would be. */
@WebServlet("/buyer/*")
@JwtScheme("partner")
@RolesAllowed("buyer")
public class BuyerServlet extends CallerServlet {
  private static final long serialVersionUID = 1L;
}
