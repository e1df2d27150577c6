package dev.jwtschemes.internal.openapi;

import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * The configuration that makes servers call the filter, below everything that an application
 * configures. A service: a file of the same purpose would take the place of the application's own
 * where jars are merged. Stateless.
 */
public final class FilterSource implements ConfigSource {
  private static final String KEY = "mp.openapi.filter";
  private static final String FILTER = "dev.jwtschemes.openapi.JwtSchemesFilter";

  /** For MicroProfile Config. */
  public FilterSource() {}

  @Override
  public Set<String> getPropertyNames() {
    return Set.of(KEY);
  }

  @Override
  public int getOrdinal() {
    return 1;
  }

  @Override
  public @Nullable String getValue(String name) {
    return name.equals(KEY) ? FILTER : null;
  }

  @Override
  public String getName() {
    return "JWT Schemes";
  }
}
