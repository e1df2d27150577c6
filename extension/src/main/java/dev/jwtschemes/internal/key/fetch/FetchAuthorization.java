package dev.jwtschemes.internal.key.fetch;

import dev.jwtschemes.FetchSettings;
import dev.jwtschemes.internal.text.Text;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The bearer token that a server of keys asks for. It goes to the origin (RFC 6454 section 4) of
 * the configured address alone: metadata may name another server, which must not see it.
 *
 * @param settings with the token, or the file that holds it
 * @param origin scheme, host and port that may see it
 */
record FetchAuthorization(FetchSettings settings, String origin) {
  private static final int MAX_BYTES = 64 * 1024;

  /** RFC 6750 section 2.1. */
  private static final Pattern B64TOKEN = Pattern.compile("[A-Za-z0-9._~+/-]+=*");

  static FetchAuthorization of(FetchSettings settings, URI configured) {
    return new FetchAuthorization(settings, origin(configured));
  }

  /** Scheme, host and port of an address. */
  static String origin(URI uri) {
    String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
    int standard = scheme.equals("https") ? 443 : 80;
    int port = uri.getPort() < 0 ? standard : uri.getPort();
    return scheme + "://" + String.valueOf(uri.getHost()).toLowerCase(Locale.ROOT) + ":" + port;
  }

  /** The token for this address; empty if there is none, or it isn't for this address. */
  Optional<String> tokenFor(URI uri) throws FetchFailure {
    if (!origin(uri).equals(origin)) {
      return Optional.empty();
    }
    Optional<String> file = settings.authorizationTokenFile();
    return file.isPresent() ? Optional.of(read(file.get())) : settings.authorizationToken();
  }

  /** Never show what is in it. */
  private static String read(String file) throws FetchFailure {
    Text where = Text.of("fetch.authorization.token-file ").location(file);
    try (InputStream stream = Files.newInputStream(Path.of(file))) {
      byte[] bytes = stream.readNBytes(MAX_BYTES);
      String token = new String(bytes, StandardCharsets.US_ASCII).strip();
      if (!B64TOKEN.matcher(token).matches()) {
        throw new FetchFailure(where.and(" holds no bearer token (RFC 6750 section 2.1)"), null);
      }
      return token;
    } catch (FetchFailure e) {
      throw e;
    } catch (IOException | InvalidPathException e) {
      throw new FetchFailure(
          where.and(" can't be read (").name(e.getClass().getSimpleName()).and(")"), e);
    }
  }

  /** The origin alone. */
  @Override
  public String toString() {
    return "FetchAuthorization[" + origin + "]";
  }
}
