package dev.jwtschemes.internal.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.AmbiguousResolutionException;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ViewBeansTest {
  private final AtomicInteger asked = new AtomicInteger();

  interface Desk {}

  static final class Clerk implements Desk {}

  static final class View implements Desk {}

  static final class Other implements Runnable {
    @Override
    public void run() {}
  }

  @Test
  void asks_cdi_once_for_a_view() {
    ViewBeans beans = new ViewBeans(manager());
    assertThat(beans.of(View.class)).containsExactly(Clerk.class);
    assertThat(beans.of(View.class)).containsExactly(Clerk.class);
    assertThat(asked).hasValue(1);
  }

  @Test
  void bean_without_the_views_interface_is_not_one_of_it() {
    assertThat(new ViewBeans(manager()).of(Other.class)).isEmpty();
  }

  @Test
  void root_class_that_is_not_a_bean_is_made_itself() {
    assertThat(new ViewBeans(resolving(null)).madeFor(Clerk.class)).containsExactly(Clerk.class);
  }

  /** What a producer makes, or another container's bean is, isn't known by its bean class. */
  @Test
  void bean_of_a_root_class_is_not_known_where_it_may_not_be_a_class() {
    Bean<?> produced = answering(Bean.class, (proxy, method, arguments) -> Clerk.class);
    assertThat(new ViewBeans(resolving(produced)).madeFor(Clerk.class)).isEmpty();
  }

  @Test
  void ambiguous_beans_of_a_root_class_are_not_known() {
    BeanManager ambiguous =
        answering(
            BeanManager.class,
            (proxy, method, arguments) -> {
              if (method.getName().equals("resolve")) {
                throw new AmbiguousResolutionException();
              }
              return Set.of();
            });
    assertThat(new ViewBeans(ambiguous).madeFor(Clerk.class)).isEmpty();
  }

  @Test
  void class_can_hide_what_a_producer_makes_where_cdi_makes_a_proxy_of_it() {
    assertThat(new ViewBeans(producing(true)).isProduced(Clerk.class)).isTrue();
    assertThat(new ViewBeans(producing(true)).madeFor(Clerk.class)).isEmpty();
    assertThat(new ViewBeans(producing(false)).isProduced(Clerk.class)).isFalse();
    assertThat(new ViewBeans(resolving(null)).isProduced(Clerk.class)).isFalse();
  }

  private BeanManager producing(boolean isNormalScope) {
    Bean<?> bean =
        answering(
            Bean.class,
            (proxy, method, arguments) ->
                method.getName().equals("getScope") ? Override.class : Clerk.class);
    return answering(
        BeanManager.class,
        (proxy, method, arguments) ->
            switch (method.getName()) {
              case "isNormalScope" -> isNormalScope;
              case "resolve" -> null;
              default -> Set.of(bean);
            });
  }

  private BeanManager resolving(@Nullable Bean<?> bean) {
    return answering(
        BeanManager.class,
        (proxy, method, arguments) -> method.getName().equals("resolve") ? bean : Set.of());
  }

  private BeanManager manager() {
    Bean<?> clerk = answering(Bean.class, (proxy, method, arguments) -> Clerk.class);
    return answering(
        BeanManager.class,
        (proxy, method, arguments) -> {
          asked.incrementAndGet();
          return Set.of(clerk);
        });
  }

  private static <T> T answering(Class<T> type, InvocationHandler answers) {
    return type.cast(
        Proxy.newProxyInstance(
            ViewBeansTest.class.getClassLoader(), new Class<?>[] {type}, answers));
  }
}
