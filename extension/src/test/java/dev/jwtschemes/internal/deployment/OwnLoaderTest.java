package dev.jwtschemes.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnLoaderTest {
  private ClassLoader other = ClassLoader.getPlatformClassLoader();

  /** Another web application of the EAR: this library and a class of its own. */
  @BeforeEach
  void load() {
    URL[] places = {
      OwnLoader.class.getProtectionDomain().getCodeSource().getLocation(),
      OwnLoaderTest.class.getProtectionDomain().getCodeSource().getLocation()
    };
    other = new URLClassLoader(places, ClassLoader.getPlatformClassLoader());
  }

  @Test
  void own_class_is_of_the_application() {
    assertThat(OwnLoader.isOfApplication(OwnLoaderTest.class)).isTrue();
    assertThat(OwnLoader.isBesideOther(OwnLoaderTest.class)).isFalse();
  }

  @Test
  void class_beside_another_copy_is_not() throws ClassNotFoundException {
    Class<?> type = other.loadClass(Resource.class.getName());
    assertThat(OwnLoader.isOfApplication(type)).isFalse();
    assertThat(OwnLoader.isBesideOther(type)).isTrue();
    assertThat(OwnLoader.isSeenBy(other)).isFalse();
  }

  @Test
  void class_of_the_same_name_that_the_application_does_not_see_is_not() throws Exception {
    URL[] place = {Resource.class.getProtectionDomain().getCodeSource().getLocation()};
    try (var without = new URLClassLoader(place, ClassLoader.getPlatformClassLoader())) {
      Class<?> type = without.loadClass(Resource.class.getName());
      assertThat(OwnLoader.isOfApplication(type)).isFalse();
      assertThat(OwnLoader.isBesideOther(type)).isFalse();
    }
  }

  @Test
  void shared_class_is_of_the_application() {
    assertThat(OwnLoader.isOfApplication(URL.class)).isTrue();
    assertThat(OwnLoader.isBesideOther(URL.class)).isFalse();
  }

  @Test
  void class_of_the_server_did_not_come_with_the_application() {
    assertThat(OwnLoader.isDeployed(URL.class)).isFalse();
  }

  @Test
  void login_in_the_lib_of_the_ear_came_with_the_application(@TempDir Path directory)
      throws Exception {
    assertThat(isDeployed(directory, "shop.ear/lib/security.jar")).isTrue();
  }

  @Test
  void login_in_an_ejb_module_came_with_the_application(@TempDir Path directory) throws Exception {
    assertThat(isDeployed(directory, "shop.ear/desk.jar")).isTrue();
  }

  @Test
  void login_outside_the_ear_is_the_servers(@TempDir Path directory) throws Exception {
    assertThat(isDeployed(directory, "modules/security.jar")).isFalse();
  }

  @Test
  void login_beside_an_ear_whose_name_it_begins_with_is_the_servers(@TempDir Path directory)
      throws Exception {
    assertThat(isDeployed(directory, "shop.ear.lib/security.jar")).isFalse();
  }

  /** As a WAR of the EAR sees a class of another class loader, from this place. */
  private static boolean isDeployed(Path directory, String place) throws Exception {
    Path login = link(directory.resolve(place), Resource.class);
    Path library = link(directory.resolve("shop.ear/one.war/WEB-INF/lib/own"), OwnLoader.class);
    try (var parent = new OnlyResource(login);
        var own = new URLClassLoader(new URL[] {library.toUri().toURL()}, parent)) {
      return (boolean)
          own.loadClass(OwnLoader.class.getName())
              .getMethod("isDeployed", Class.class)
              .invoke(null, parent.loadClass(Resource.class.getName()));
    }
  }

  private static Path link(Path place, Class<?> member) throws Exception {
    Files.createDirectories(place.getParent());
    return Files.createSymbolicLink(
        place, Path.of(member.getProtectionDomain().getCodeSource().getLocation().toURI()));
  }

  /** Shows the class, and this library not. */
  private static final class OnlyResource extends URLClassLoader {
    OnlyResource(Path place) throws MalformedURLException {
      super(new URL[] {place.toUri().toURL()}, ClassLoader.getPlatformClassLoader());
    }
  }

  @Test
  void class_below_the_application_is() throws Exception {
    try (var below = new URLClassLoader(new URL[0], OwnLoader.class.getClassLoader())) {
      assertThat(OwnLoader.isSeenBy(below)).isTrue();
    }
  }

  static final class Resource {}
}
