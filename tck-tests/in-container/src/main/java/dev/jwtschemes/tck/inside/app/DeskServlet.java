package dev.jwtschemes.tck.inside.app;

import dev.jwtschemes.JwtScheme;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** A servlet that a scheme protects. */
@WebServlet("/desk/*")
@JwtScheme("staff")
public class DeskServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final ThreadLocal<@Nullable HttpServletRequest> REQUEST = new ThreadLocal<>();

  @Inject transient Inside inside;

  /** The request that this thread serves here. */
  public static HttpServletRequest request() {
    HttpServletRequest request = REQUEST.get();
    if (request == null) {
      throw new IllegalStateException("This thread serves no request");
    }
    return request;
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    REQUEST.set(request);
    try {
      Questions.answer(request.getHeader(Questions.HEADER), inside);
    } finally {
      REQUEST.remove();
    }
    response.getWriter().write("answered");
  }
}
