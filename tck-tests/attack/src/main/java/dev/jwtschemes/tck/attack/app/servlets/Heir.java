package dev.jwtschemes.tck.attack.app.servlets;

import jakarta.servlet.annotation.WebServlet;

/** Its rule is its superclass's. */
@WebServlet("/heir")
public class Heir extends Guarded {
  private static final long serialVersionUID = 1;
}
