package dev.jwtschemes.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URL;
import java.net.URLClassLoader;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

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
  void class_below_the_application_is() throws Exception {
    try (var below = new URLClassLoader(new URL[0], OwnLoader.class.getClassLoader())) {
      assertThat(OwnLoader.isSeenBy(below)).isTrue();
    }
  }

  static final class Resource {}
}
