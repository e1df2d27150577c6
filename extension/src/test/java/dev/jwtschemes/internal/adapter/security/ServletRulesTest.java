package dev.jwtschemes.internal.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServletRulesTest {

  /** Liberty runs filters for a path that no servlet is mapped to, and says null. */
  @Test
  void request_that_no_servlet_serves_has_no_rule() {
    HttpServletMapping mapping = answering(HttpServletMapping.class, Map.of());
    HttpServletRequest request =
        answering(HttpServletRequest.class, Map.of("getHttpServletMapping", mapping));

    assertThat(ServletRules.schemes(request)).isEmpty();
    assertThat(ServletRules.isRest(request)).isFalse();
  }

  /** Answers these methods by name, every other with null. */
  private static <T> T answering(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (self, method, arguments) -> answers.get(method.getName())));
  }
}
