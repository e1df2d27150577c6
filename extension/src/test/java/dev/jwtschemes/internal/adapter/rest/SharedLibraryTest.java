package dev.jwtschemes.internal.adapter.rest;

import static dev.jwtschemes.internal.adapter.rest.RestApplication.token;
import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.deployment.Deployment;
import io.openliberty.imitation.ServerNamed;
import java.io.IOException;
import java.io.InputStream;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Resources of the application in another class loader than this library, as in an EAR's lib. */
class SharedLibraryTest extends RestSuite {

  /** The application sees its class, whichever loader has made it. */
  private static final class Library extends ClassLoader {
    Library() {
      super(ServerNamed.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        return known != null
            ? known
            : name.equals(ServerNamed.class.getName()) ? own(name) : super.loadClass(name, resolve);
      }
    }

    private Class<?> own(String name) throws ClassNotFoundException {
      try (InputStream stream = getResourceAsStream(name.replace('.', '/') + ".class")) {
        byte[] bytes = stream.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  @Test
  void package_that_is_named_like_a_servers_opens_nothing() throws ClassNotFoundException {
    Library library = new Library();
    Class<?> type = library.loadClass(ServerNamed.class.getName());
    Deployment cdi = RestApplication.plan().start();
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(library);
    try (RestApplication application =
        deployed(cdi, new RestApplication.Listed(Set.of(type), Set.of()))) {
      assertThat(application.get("/named")).isEqualTo(401);
      assertThat(application.get("/named", token("staff", "admin"))).isEqualTo(200);
      assertThat(application.get("/named/denied")).isEqualTo(403);
    } finally {
      thread.setContextClassLoader(before);
    }
  }
}
