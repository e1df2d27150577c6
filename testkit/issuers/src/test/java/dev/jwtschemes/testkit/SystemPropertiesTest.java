package dev.jwtschemes.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Properties;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class SystemPropertiesTest {
  private static final String ABSENT = "testkit.absent";
  private static final String PRESENT = "testkit.present";
  private static final String OBJECT = "testkit.object";

  private final Properties before = new Properties();

  @BeforeEach
  void prepare() {
    System.setProperty(PRESENT, "old");
    System.getProperties().put(OBJECT, 7);
    before.putAll(System.getProperties());
  }

  @AfterEach
  void clear() {
    System.clearProperty(PRESENT);
    System.getProperties().remove(OBJECT);
  }

  @Test
  void restores_absent_present_and_non_string_properties() {
    SystemProperties set =
        SystemProperties.set(Map.of(ABSENT, "a", PRESENT, "b", OBJECT, "c"), "me");
    assertThat(System.getProperty(ABSENT)).isEqualTo("a");
    assertThat(System.getProperty(PRESENT)).isEqualTo("b");
    assertThat(System.getProperty(OBJECT)).isEqualTo("c");

    set.restore();

    assertThat(System.getProperties()).isEqualTo(before);
  }

  @Test
  void restores_what_was_changed_or_cleared_meanwhile() {
    SystemProperties set = SystemProperties.set(Map.of(ABSENT, "a", PRESENT, "b"), "me");
    System.setProperty(ABSENT, "changed");
    System.clearProperty(PRESENT);

    set.restore();

    assertThat(System.getProperties()).isEqualTo(before);
  }

  @Test
  void sets_nothing_when_one_cannot_be_set() {
    Map<String, String> properties = new LinkedHashMap<>();
    properties.put(ABSENT, "a");
    properties.put(PRESENT, "b");
    properties.put("", "refused");

    assertThatThrownBy(() -> SystemProperties.set(properties, "me"))
        .isInstanceOf(IllegalArgumentException.class);

    assertThat(System.getProperties()).isEqualTo(before);
    SystemProperties.set(Map.of(ABSENT, "a"), "next").restore();
    assertThat(System.getProperties()).isEqualTo(before);
  }

  @Test
  void lets_the_next_configuration_see_them() {
    assertThat(ConfigProvider.getConfig().getPropertyNames()).doesNotContain(ABSENT);

    SystemProperties set = SystemProperties.set(Map.of(ABSENT, "a"), "me");
    assertThat(ConfigProvider.getConfig().getPropertyNames()).contains(ABSENT);
    set.restore();

    assertThat(ConfigProvider.getConfig().getPropertyNames()).doesNotContain(ABSENT);
  }

  @Test
  void refuses_a_second_owner_and_accepts_it_afterwards() {
    SystemProperties first = SystemProperties.set(Map.of(ABSENT, "first"), "A");

    assertThatThrownBy(() -> SystemProperties.set(Map.of(ABSENT, "second"), "B"))
        .isInstanceOf(IllegalStateException.class)
        .hasMessageStartingWith(
            "B can't set the system properties of its issuers: those of A are in place.");
    assertThat(System.getProperty(ABSENT)).isEqualTo("first");

    first.restore();
    SystemProperties second = SystemProperties.set(Map.of(ABSENT, "second"), "B");
    first.restore();
    assertThat(System.getProperty(ABSENT)).isEqualTo("second");
    second.restore();
    assertThat(System.getProperties()).isEqualTo(before);
  }
}
