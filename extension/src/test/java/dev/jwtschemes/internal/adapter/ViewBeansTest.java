package dev.jwtschemes.internal.adapter;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
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
