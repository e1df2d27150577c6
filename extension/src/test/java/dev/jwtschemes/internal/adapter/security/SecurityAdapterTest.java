package dev.jwtschemes.internal.adapter.security;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.Test;

class SecurityAdapterTest {

  @Test
  void is_loaded_and_off_where_jakarta_security_is_missing() throws Exception {
    Class<?> adapter =
        Class.forName(SecurityAdapter.class.getName(), true, new Without("jakarta.security."));
    assertThat(adapter.getMethod("isPossible").invoke(null)).isEqualTo(false);
  }

  @Test
  void is_loaded_and_off_where_servlets_are_missing() throws Exception {
    Class<?> adapter =
        Class.forName(SecurityAdapter.class.getName(), true, new Without("jakarta.servlet."));
    assertThat(adapter.getMethod("isPossible").invoke(null)).isEqualTo(false);
  }

  @Test
  void is_possible_where_both_are_there() {
    assertThat(SecurityAdapter.isPossible()).isTrue();
  }

  /** Has no classes of this name, and makes those of the adapter itself. */
  private static final class Without extends ClassLoader {
    private final String missing;

    Without(String missing) {
      super(SecurityAdapterTest.class.getClassLoader());
      this.missing = missing;
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (name.startsWith(missing)) {
        throw new ClassNotFoundException(name);
      }
      if (!name.startsWith(SecurityAdapter.class.getPackageName())) {
        return super.loadClass(name, resolve);
      }
      Class<?> known = findLoadedClass(name);
      return known == null ? made(name) : known;
    }

    private Class<?> made(String name) {
      try (InputStream in = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }
}
