package dev.jwtschemes.internal.key.fetch;

import static dev.jwtschemes.internal.key.fetch.KeyFetch.failed;

import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.key.KeyLocation;
import dev.jwtschemes.internal.scheme.Issuers;
import dev.jwtschemes.internal.text.Text;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jose4j.json.JsonUtil;
import org.jose4j.lang.JoseException;

/**
 * The reader of an authority's metadata: its issuer must be the scheme's, or the scheme's template
 * with the issuer's own placeholder.
 *
 * @param definition the scheme
 */
record MetadataReader(SchemeDefinition definition) {

  /** The address of the key set. */
  URI keySetUri(String text, URI from) {
    Text where = Text.of("metadata at ").location(from.toString());
    Map<String, Object> metadata;
    try {
      metadata = JsonUtil.parseJson(text);
    } catch (JoseException | RuntimeException e) {
      throw failed(where.and(" is not a JSON object"));
    }
    if (!(metadata.get("issuer") instanceof String issuer) || !isExpected(issuer)) {
      throw failed(
          where
              .and(" is of issuer ")
              .quote(String.valueOf(metadata.get("issuer")))
              .and(", expected ")
              .names(Issuers.of(definition)));
    }
    if (!(metadata.get("jwks_uri") instanceof String uri)) {
      throw failed(where.and(" has no jwks_uri"));
    }
    return allowed(uri, from, where);
  }

  private boolean isExpected(String issuer) {
    Set<String> expected = Issuers.of(definition);
    return expected.contains(issuer)
        || Issuers.templates(definition).stream().anyMatch(each -> each.covers(issuer));
  }

  /** The metadata may name another host, but then by https. */
  private URI allowed(String uri, URI from, Text where) {
    try {
      URI parsed = new URI(uri);
      String scheme = String.valueOf(parsed.getScheme()).toLowerCase(Locale.ROOT);
      boolean isAllowed = definition.allowsHttp() || !KeyLocation.isPlainHttpElsewhere(uri);
      if (parsed.getHost() != null
          && (scheme.equals("https")
              || (scheme.equals("http")
                  && "http".equalsIgnoreCase(from.getScheme())
                  && isAllowed))) {
        return parsed;
      }
    } catch (URISyntaxException e) {
      throw failed(Text.of("the jwks_uri in ").and(where).and(" is not a URL"));
    }
    throw failed(Text.of("the jwks_uri in ").and(where).and(" is not https"));
  }
}
