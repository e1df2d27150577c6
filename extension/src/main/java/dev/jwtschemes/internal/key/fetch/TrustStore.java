package dev.jwtschemes.internal.key.fetch;

import dev.jwtschemes.FetchSettings;
import dev.jwtschemes.internal.key.KeyLocation;
import dev.jwtschemes.internal.key.KeyReader.Unusable;
import dev.jwtschemes.internal.problem.Problem;
import dev.jwtschemes.internal.text.Text;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.util.Arrays;
import java.util.Optional;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.jspecify.annotations.Nullable;

/**
 * The certificates by which servers are trusted: PKCS#12, JKS or PEM, read once, or the JVM's.
 * Equal if they were read from the same bytes. Immutable.
 */
final class TrustStore {
  private static final TrustStore OF_THE_JVM = new TrustStore(new byte[0], null);

  private final byte[] bytes;
  private final @Nullable SSLContext context;

  private TrustStore(byte[] bytes, @Nullable SSLContext context) {
    this.bytes = bytes;
    this.context = context;
  }

  /** Read those of these settings. */
  static TrustStore of(FetchSettings settings) throws Unusable {
    if (settings.trustStore().isEmpty()) {
      return OF_THE_JVM;
    }
    String location = settings.trustStore().get();
    byte[] bytes = KeyLocation.bytes(location);
    return new TrustStore(bytes, context(bytes, location, settings.trustStorePassword()));
  }

  /** Have a client trust them. */
  void applyTo(HttpClient.Builder client) {
    if (context != null) {
      client.sslContext(context);
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof TrustStore store
        && Arrays.equals(bytes, store.bytes)
        && (context == null) == (store.context == null);
  }

  @Override
  public int hashCode() {
    return Arrays.hashCode(bytes);
  }

  private static SSLContext context(byte[] bytes, String location, Optional<String> password)
      throws Unusable {
    try {
      KeyStore store = isPem(bytes) ? pem(bytes) : keyStore(bytes, password);
      if (store.size() == 0) {
        throw new Unusable(
            Problem.KEY_UNUSABLE,
            Text.of("no certificate in ").location(location).and(", or the password is missing"));
      }
      TrustManagerFactory trust =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      trust.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, trust.getTrustManagers(), null);
      return context;
    } catch (GeneralSecurityException | IOException e) {
      throw new Unusable(
          Problem.KEY_UNUSABLE,
          Text.EMPTY
              .location(location)
              .and(" is not a PKCS#12, JKS or PEM trust store, or the password is wrong (")
              .name(e.getClass().getSimpleName())
              .and(")"));
    }
  }

  private static boolean isPem(byte[] bytes) {
    return new String(bytes, StandardCharsets.ISO_8859_1).contains("-----BEGIN CERTIFICATE-----");
  }

  private static KeyStore pem(byte[] bytes) throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    store.load(null, null);
    int number = 0;
    for (Certificate each :
        CertificateFactory.getInstance("X.509")
            .generateCertificates(new ByteArrayInputStream(bytes))) {
      store.setCertificateEntry("c" + number++, each);
    }
    return store;
  }

  /** The JDK's store of this type reads JKS, too. */
  private static KeyStore keyStore(byte[] bytes, Optional<String> password)
      throws GeneralSecurityException, IOException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    char[] characters = password.map(String::toCharArray).orElse(null);
    store.load(new ByteArrayInputStream(bytes), characters);
    return store;
  }
}
