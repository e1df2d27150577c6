package dev.jwtschemes.tck.identity.app;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Authenticate before anything is matched, if the request asks for it. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class EarlyLoginFilter extends HttpFilter {
  private static final long serialVersionUID = 1L;

  @Override
  protected void doFilter(
      HttpServletRequest request, HttpServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    if (request.getHeader("X-Authenticate") != null) {
      boolean done = request.authenticate(response);
      if (response.isCommitted()) {
        return;
      }
      response.setHeader("X-Authenticated", String.valueOf(done));
    }
    chain.doFilter(request, response);
  }
}
