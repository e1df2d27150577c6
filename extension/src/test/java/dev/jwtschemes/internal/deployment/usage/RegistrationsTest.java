package dev.jwtschemes.internal.deployment.usage;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RegistrationsTest {
  private final Registrations registrations = new Registrations();

  @Test
  void subclasses_are_searched_for_once() {
    registrations.addSeen(Integer.class);
    assertThat(registrations.knownSubclassesOf(Number.class)).isEmpty();
    assertThat(registrations.subclassesOf(Number.class)).containsExactly(Integer.class);
    assertThat(registrations.knownSubclassesOf(Number.class).orElseThrow())
        .containsExactly(Integer.class);
  }

  @Test
  void class_that_is_seen_later_is_among_them() {
    registrations.addSeen(Integer.class);
    registrations.subclassesOf(Number.class);
    registrations.addSeen(Long.class);
    assertThat(registrations.knownSubclassesOf(Number.class)).isEmpty();
    assertThat(registrations.subclassesOf(Number.class))
        .containsExactlyInAnyOrder(Integer.class, Long.class);
  }
}
