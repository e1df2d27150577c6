package dev.jwtschemes.internal.adapter.security;

import dev.jwtschemes.internal.rule.AccessRule;
import jakarta.servlet.ServletContext;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * What the servlets of one web application are, found out once for each name: none can be added
 * once requests come. Loading a class by its name costs more than the rest of an open request, most
 * of all where the application can't see it. Holds no classes. Thread-safe.
 */
final class Servlets {
  /** Servers may have a name for each page. */
  private static final int MOST = 1_000;

  private final Map<String, Facts> known = new ConcurrentHashMap<>();
  private @Nullable ServletContext own;

  /**
   * What one servlet is.
   *
   * @param own the rule of its class, see {@link ServletRules#own(HttpServletRequest)}
   * @param isRest whether JAX-RS serves it
   * @param application the class of the Application that it serves, if it can be known
   */
  record Facts(Optional<AccessRule> own, boolean isRest, Optional<String> application) {
    static Facts of(HttpServletRequest request) {
      boolean isRest = ServletRules.isRest(request);
      return new Facts(
          ServletRules.own(request),
          isRest,
          isRest ? ServletRules.application(request) : Optional.empty());
    }
  }

  /** Requests will be to this web application. */
  void begin(ServletContext context) {
    own = context;
  }

  /**
   * What the servlet is that the request is mapped to. In an include by another application a
   * request may show that one, which has names of its own: nothing of it is kept.
   */
  Facts of(HttpServletRequest request) {
    Optional<String> name = ServletRules.servletName(request);
    if (name.isEmpty() || own == null || request.getServletContext() != own) {
      return Facts.of(request);
    }
    Facts facts = known.get(name.get());
    if (facts == null) {
      boolean isCertain = ServletRules.isCertain(request); // first: what was loaded stays loaded
      facts = Facts.of(request);
      if (isCertain && known.size() < MOST) {
        known.put(name.get(), facts);
      }
    }
    return facts;
  }
}
