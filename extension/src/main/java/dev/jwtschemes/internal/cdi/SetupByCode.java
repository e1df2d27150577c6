package dev.jwtschemes.internal.cdi;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.SchemeSetup;
import dev.jwtschemes.internal.registry.LiveRegistry;
import dev.jwtschemes.internal.scheme.ConfigReader;
import dev.jwtschemes.internal.text.Text;
import java.util.LinkedHashSet;
import java.util.Set;

/** The event by which code adds schemes while the application starts. Belongs to one thread. */
final class SetupByCode implements SchemeSetup {
  private final LiveRegistry registry;
  private final Set<String> expected = new LinkedHashSet<>();
  private boolean open = true;

  SetupByCode(LiveRegistry registry) {
    this.registry = registry;
  }

  /** End the setup; returns the names that are announced, and may be registered later. */
  Set<String> close() {
    open = false;
    return Set.copyOf(expected);
  }

  @Override
  public SchemeSetup add(SchemeDefinition definition) {
    requireOpen();
    registry.add(definition);
    return this;
  }

  @Override
  public SchemeSetup expect(String name) {
    requireOpen();
    requireName(name);
    expected.add(name);
    return this;
  }

  @Override
  public SchemeSetup defaultScheme(String name) {
    requireOpen();
    if (!name.equals(ConfigReader.EVERY_SCHEME)) {
      requireName(name);
    }
    registry.setDefault(name);
    return this;
  }

  private void requireOpen() {
    if (!open) {
      throw new IllegalStateException("SchemeSetup is over; use SchemeRegistry");
    }
  }

  private static void requireName(String name) {
    if (!SchemeDefinition.isName(name)) {
      throw new IllegalArgumentException(
          Text.EMPTY
              .value(name)
              .and(" is not a scheme's name: it must match [a-z][a-z0-9-]*")
              .toString());
    }
  }
}
