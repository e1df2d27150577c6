package dev.jwtschemes.sample.tour;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.jspecify.annotations.Nullable;

/**
 * Configures the schemes of the development issuers. For the others it knows nothing, so that no
 * default of the sample overrides a property of yours.
 */
public final class DevelopmentSource implements ConfigSource {
  /** Below every other source. */
  private static final int ORDINAL = 50;

  /** For MicroProfile Config, which finds it as a service. */
  public DevelopmentSource() {}

  @Override
  public Map<String, String> getProperties() {
    Map<String, String> properties = new LinkedHashMap<>();
    DevelopmentIssuers.running()
        .forEach(
            (scheme, issuer) -> {
              String prefix = "jwt-schemes." + scheme + ".verify.";
              properties.put(prefix + "issuer", issuer.name());
              properties.put(prefix + "audiences", issuer.audience());
              properties.put(prefix + "publickey.location", issuer.keys());
            });
    return properties;
  }

  @Override
  public Set<String> getPropertyNames() {
    return getProperties().keySet();
  }

  @Override
  @SuppressWarnings("NullAway") // the API's word for a property that isn't there
  public @Nullable String getValue(String name) {
    return name.startsWith("jwt-schemes.") ? getProperties().get(name) : null;
  }

  @Override
  public int getOrdinal() {
    return ORDINAL;
  }

  @Override
  public String getName() {
    return "development issuers of two-issuers";
  }
}
