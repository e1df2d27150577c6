package dev.jwtschemes.tck.attack.app.constrained;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import org.jspecify.annotations.Nullable;

/** Clears or overwrites the attributes of a request, as its header says. */
@WebFilter(urlPatterns = "/*", asyncSupported = true)
public class Wiper implements Filter {
  /** Says what is done to the attributes. */
  static final String HEADER = "X-Wipe";

  @Override
  public void doFilter(ServletRequest request, ServletResponse response, FilterChain chain)
      throws IOException, ServletException {
    @Nullable String how = ((HttpServletRequest) request).getHeader(HEADER);
    if (how == null || request.getDispatcherType() != DispatcherType.REQUEST) {
      chain.doFilter(request, response);
      return;
    }
    if (how.endsWith("remove") || how.endsWith("overwrite")) {
      for (String name : Collections.list(request.getAttributeNames())) {
        if (isWiped(name)) {
          request.setAttribute(name, how.endsWith("remove") ? null : "overwritten");
        }
      }
      request.setAttribute("dev.jwtschemes.memory", "overwritten");
    }
    if (how.startsWith("async")) {
      request.startAsync().dispatch();
    } else {
      chain.doFilter(request, response);
    }
  }

  /** The server needs its own. */
  static boolean isWiped(String name) {
    return name.startsWith("dev.jwtschemes");
  }
}
