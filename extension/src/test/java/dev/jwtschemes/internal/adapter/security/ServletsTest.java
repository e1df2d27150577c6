package dev.jwtschemes.internal.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.JwtScheme;
import dev.jwtschemes.internal.rule.AccessRule;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletMapping;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ServletsTest {
  private final AtomicInteger asked = new AtomicInteger();
  private final ServletContext own = context(Guarded.class);
  private final ServletContext other = context(Plain.class);
  private final Servlets servlets = new Servlets();

  @JwtScheme("staff")
  static class Guarded extends HttpServlet {
    private static final long serialVersionUID = 1L;
  }

  static class Plain extends HttpServlet {
    private static final long serialVersionUID = 1L;
  }

  @Test
  void asks_once_what_a_servlet_is() {
    servlets.begin(own);
    Servlets.Facts first = servlets.of(request(own, "shop"));
    int before = asked.get();
    assertThat(servlets.of(request(own, "shop"))).isSameAs(first);
    assertThat(asked).hasValue(before);
    assertThat(first.own()).contains(AccessRule.authenticated(Set.of("staff")));
    assertThat(first.isRest()).isFalse();
  }

  /** An open servlet of another application must not open ours of the same name. */
  @Test
  void servlet_of_another_application_with_the_same_name_is_another() {
    servlets.begin(own);
    assertThat(servlets.of(request(other, "shop")).own()).isEmpty();
    assertThat(servlets.of(request(own, "shop")).own()).isPresent();
    assertThat(servlets.of(request(other, "shop")).own()).isEmpty();
  }

  @Test
  void keeps_nothing_before_the_application_is_known() {
    assertThat(servlets.of(request(other, "shop")).own()).isEmpty();
    servlets.begin(own);
    assertThat(servlets.of(request(own, "shop")).own()).isPresent();
  }

  /** Too many open files, for instance: the servlet's rule must not be lost for good. */
  @Test
  void class_that_could_not_be_loaded_is_asked_for_again() {
    AtomicInteger loads = new AtomicInteger();
    ServletContext context = context("gone.Servlet");
    servlets.begin(context);
    with(
        new Failing(loads),
        () -> {
          assertThat(servlets.of(request(context, "shop")).own()).isEmpty();
          int before = loads.get();
          assertThat(servlets.of(request(context, "shop")).own()).isEmpty();
          assertThat(loads.get()).isGreaterThan(before);
        });
  }

  /** A forward can come from a thread of a pool: the rule must not be lost, let alone for good. */
  @Test
  void class_is_found_from_a_thread_of_another_class_loader() {
    servlets.begin(own);
    with(
        ClassLoader.getPlatformClassLoader(),
        () -> assertThat(servlets.of(request(own, "shop")).own()).isPresent());
    with(null, () -> assertThat(servlets.of(request(own, "mall")).own()).isPresent());
    assertThat(servlets.of(request(own, "shop")).own()).isPresent();
  }

  private static void with(@Nullable ClassLoader loader, Runnable work) {
    ClassLoader before = Thread.currentThread().getContextClassLoader();
    Thread.currentThread().setContextClassLoader(loader);
    try {
      work.run();
    } finally {
      Thread.currentThread().setContextClassLoader(before);
    }
  }

  /** Has the file of every class, and can't load it. */
  private static final class Failing extends ClassLoader {
    private final AtomicInteger loads;

    Failing(AtomicInteger loads) {
      super(null);
      this.loads = loads;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      loads.incrementAndGet();
      throw new ClassNotFoundException(name);
    }

    @Override
    public URL getResource(String name) {
      return ServletsTest.class.getResource("ServletsTest.class");
    }
  }

  @Test
  void keeps_so_many_names_and_answers_for_all() {
    servlets.begin(own);
    for (int i = 0; i < 1_100; i++) {
      assertThat(servlets.of(request(own, "page-" + i)).own()).isPresent();
    }
  }

  private ServletContext context(Class<?> servlet) {
    return context(servlet.getName());
  }

  private ServletContext context(String servlet) {
    ServletRegistration registration =
        answering(ServletRegistration.class, Map.of("getClassName", servlet));
    return (ServletContext)
        Proxy.newProxyInstance(
            ServletsTest.class.getClassLoader(),
            new Class<?>[] {ServletContext.class},
            (proxy, method, arguments) -> {
              asked.incrementAndGet();
              return method.getName().equals("getServletRegistration") ? registration : null;
            });
  }

  private static HttpServletRequest request(ServletContext context, String name) {
    return answering(
        HttpServletRequest.class,
        Map.of(
            "getHttpServletMapping",
            answering(HttpServletMapping.class, Map.of("getServletName", name)),
            "getServletContext",
            context));
  }

  private static <T> T answering(Class<T> type, Map<String, Object> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            ServletsTest.class.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> answers.get(method.getName())));
  }
}
