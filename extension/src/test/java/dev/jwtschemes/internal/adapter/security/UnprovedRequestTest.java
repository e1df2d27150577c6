package dev.jwtschemes.internal.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.resteasy.imitation.Dispatcher;
import org.junit.jupiter.api.Test;

class UnprovedRequestTest {
  private final AtomicBoolean proved = new AtomicBoolean();
  private final UnprovedRequest request = new UnprovedRequest(get(), proved::get);

  @Test
  void stops_a_runtime_that_asks_without_the_proof() {
    assertThatThrownBy(() -> Dispatcher.dispatch(request))
        .isInstanceOf(UnprovedRequest.Unproved.class);
  }

  @Test
  void stops_a_runtime_that_asks_through_another_wrapper() {
    assertThatThrownBy(() -> Dispatcher.dispatch(new HttpServletRequestWrapper(request)))
        .isInstanceOf(UnprovedRequest.Unproved.class);
  }

  @Test
  void stops_cxf_as_well() {
    assertThatThrownBy(() -> org.apache.cxf.imitation.Dispatcher.dispatch(request))
        .isInstanceOf(UnprovedRequest.Unproved.class);
  }

  @Test
  void lets_a_runtime_ask_once_there_is_the_proof() {
    proved.set(true);
    assertThat(Dispatcher.dispatch(request)).isEqualTo("GET");
  }

  @Test
  void lets_filters_ask() {
    assertThat(request.getMethod()).isEqualTo("GET");
  }

  @Test
  void is_recognized_however_often_it_was_wrapped() {
    Exception thrown =
        new ServletException(new IllegalStateException(new UnprovedRequest.Unproved()));
    assertThat(UnprovedRequest.isUnproved(thrown)).isTrue();
    assertThat(UnprovedRequest.isUnproved(new ServletException("other"))).isFalse();
    assertThat(UnprovedRequest.isUnproved(null)).isFalse();
  }

  private static HttpServletRequest get() {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            UnprovedRequestTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> method.getName().equals("getMethod") ? "GET" : null);
  }
}
