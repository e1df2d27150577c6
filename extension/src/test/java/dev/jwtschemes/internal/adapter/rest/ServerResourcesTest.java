package dev.jwtschemes.internal.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.ws.classloading.LibertysLoader;
import io.openliberty.imitation.ServerNamed;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.glassfish.web.loader.PayarasLoader;
import org.junit.jupiter.api.Test;

/** Which class loader a resource comes from decides whose it is, and not its name. */
class ServerResourcesTest {
  private static final String RESOURCE = "fish.payara.imitation.OpenApi";

  /** Of whatever kind: it has its own copies of some classes. */
  private static class Loader extends ClassLoader {
    private final List<String> own;

    Loader(ClassLoader parent, String... own) {
      super(parent);
      this.own = List.of(own);
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> known = findLoadedClass(name);
        return known != null
            ? known
            : own.stream().anyMatch(name::startsWith)
                ? define(name)
                : super.loadClass(name, resolve);
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      try (InputStream stream =
          ServerResourcesTest.class.getResourceAsStream("/" + name.replace('.', '/') + ".class")) {
        byte[] bytes = stream.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  /** What an EAR or a shared library has: another kind of loader than the server's modules. */
  private static final class SharedLoader extends Loader {
    SharedLoader(ClassLoader parent, String... own) {
      super(parent, own);
    }
  }

  private static final ClassLoader PARENT = ServerResourcesTest.class.getClassLoader();

  private static ClassLoader application(ClassLoader server, ClassLoader parent) throws Exception {
    return (ClassLoader)
        server
            .loadClass(PayarasLoader.class.getName())
            .getConstructor(ClassLoader.class)
            .newInstance(parent);
  }

  @Test
  void resource_of_the_loader_that_has_the_servers_loader_is_the_servers() throws Exception {
    ClassLoader micro = new Loader(PARENT, "org.glassfish.web.loader.", "fish.payara.");
    ClassLoader application = application(micro, micro);
    assertThat(ServerResources.includes(micro.loadClass(RESOURCE), application, application))
        .isTrue();
  }

  @Test
  void resource_of_another_module_of_the_server_is_the_servers() throws Exception {
    ClassLoader web = new Loader(PARENT, "org.glassfish.web.loader.");
    ClassLoader openApi = new Loader(PARENT, "fish.payara.");
    ClassLoader application = application(web, PARENT);
    assertThat(ServerResources.includes(openApi.loadClass(RESOURCE), application, application))
        .isTrue();
  }

  @Test
  void resource_of_the_application_that_is_named_like_the_servers_is_not() throws Exception {
    ClassLoader web = new Loader(PARENT, "org.glassfish.web.loader.");
    ClassLoader application = application(web, PARENT);
    Class<?> own = application.loadClass(RESOURCE);
    assertThat(own.getClassLoader()).isSameAs(application);
    assertThat(ServerResources.includes(own, application, application)).isFalse();
    assertThat(ServerResources.includes(own, application, null)).isFalse();
  }

  @Test
  void resource_of_a_shared_library_that_is_named_like_the_servers_is_not() throws Exception {
    ClassLoader web = new Loader(PARENT, "org.glassfish.web.loader.");
    ClassLoader shared = new SharedLoader(PARENT, "fish.payara.");
    ClassLoader application = application(web, shared);
    Class<?> type = shared.loadClass(RESOURCE);
    assertThat(ServerResources.includes(type, application, application)).isFalse();
    ClassLoader sameKind = new Loader(PARENT, "fish.payara.");
    assertThat(
            ServerResources.includes(
                sameKind.loadClass(RESOURCE), application(web, sameKind), PARENT))
        .isFalse();
  }

  @Test
  void resource_of_another_module_is_not_the_servers_on_other_servers() throws Exception {
    ClassLoader application = new Loader(PARENT, "dev.nothing.");
    ClassLoader other = new Loader(PARENT, "fish.payara.");
    assertThat(
            ServerResources.includes(
                other.loadClass(RESOURCE), application, new SharedLoader(other, "dev.nothing.")))
        .isFalse();
  }

  @Test
  void resource_with_another_name_is_never_the_servers() throws Exception {
    ClassLoader web = new Loader(PARENT, "org.glassfish.web.loader.");
    ClassLoader other = new Loader(PARENT, "io.openliberty.imitation.");
    ClassLoader application = application(web, other);
    assertThat(
            ServerResources.includes(
                other.loadClass(ServerNamed.class.getName()), application, application))
        .isFalse();
  }

  @Test
  void resource_that_only_open_liberty_sees_is_the_servers() throws Exception {
    ClassLoader application = new LibertysLoader(ClassLoader.getPlatformClassLoader());
    Class<?> type = ServerNamed.class; // from a loader that the application has nothing to do with
    assertThat(ServerResources.includes(type, application, application)).isTrue();
    assertThat(ServerResources.includes(type, application, PARENT)).isFalse();
  }

  /** As in an EAR whose WAR has a class of the same name as a resource in its lib. */
  @Test
  void resource_of_an_ear_that_the_application_hides_by_a_copy_is_not_the_servers()
      throws Exception {
    ClassLoader ear = new Loader(PARENT, "io.openliberty.imitation.");
    ClassLoader application = new LibertysLoader(ear);
    ClassLoader context = new Loader(application, "io.openliberty.imitation.");
    Class<?> type = ear.loadClass(ServerNamed.class.getName());
    assertThat(ServerResources.includes(type, application, context)).isFalse();
    assertThat(ServerResources.includes(type, new LibertysLoader(PARENT), context)).isFalse();
  }
}
