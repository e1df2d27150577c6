package dev.jwtschemes.internal.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.ref.WeakReference;
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

  @Test
  void asks_a_loader_once_and_each_anew() {
    Counting one = new Counting();
    Counting two = new Counting();
    for (int i = 0; i < 3; i++) {
      assertThat(OwnLoader.isSeenBy(one)).isFalse();
      assertThat(OwnLoader.isSeenBy(two)).isFalse();
    }
    assertThat(one.asked).isEqualTo(1);
    assertThat(two.asked).isEqualTo(1);
  }

  @Test
  void keeps_no_loader_of_another_application() {
    WeakReference<ClassLoader> gone = new WeakReference<>(other);
    assertThat(OwnLoader.isSeenBy(other)).isFalse();
    assertThat(OwnLoader.isSeenBy(other)).isFalse();
    other = ClassLoader.getPlatformClassLoader();
    for (int i = 0; i < 100 && gone.get() != null; i++) {
      System.gc();
    }
    assertThat(gone.get()).isNull();
  }

  /** A loader that has nothing but what Java has. */
  private static final class Counting extends ClassLoader {
    private int asked;

    Counting() {
      super(ClassLoader.getPlatformClassLoader());
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
      asked++;
      throw new ClassNotFoundException(name);
    }
  }

  static final class Resource {}
}
