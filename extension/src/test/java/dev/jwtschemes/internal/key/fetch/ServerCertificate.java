package dev.jwtschemes.internal.key.fetch;

import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A fresh certificate for 127.0.0.1 that nobody trusts, made by the JDK's keytool.
 *
 * @param trusted alias of the certificate by which it is to be trusted
 */
public record ServerCertificate(Path folder, String trusted) {
  public static final String PASSWORD = "not-a-secret";

  /** Generate one that signs itself. */
  public static ServerCertificate generate(Path folder) throws IOException, InterruptedException {
    ServerCertificate certificate = new ServerCertificate(folder, "server");
    certificate.keytool("server", "-ext", "san=ip:127.0.0.1");
    return certificate;
  }

  /** Generate one of an authority that is valid, with more options of keytool. */
  static ServerCertificate ofAuthority(Path folder, String... options)
      throws IOException, InterruptedException {
    ServerCertificate certificate = new ServerCertificate(folder, "ca");
    certificate.keytool("ca", "-ext", "bc:c");
    List<String> all = new ArrayList<>(List.of("-ext", "san=ip:127.0.0.1", "-signer", "ca"));
    all.addAll(List.of(options));
    certificate.keytool("server", all.toArray(String[]::new));
    return certificate;
  }

  private void keytool(String alias, String... options) throws IOException, InterruptedException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                alias,
                "-keyalg",
                "EC",
                "-groupname",
                "secp256r1",
                "-dname",
                "CN=" + alias,
                "-storetype",
                "PKCS12",
                "-storepass",
                PASSWORD,
                "-keystore",
                folder.resolve("server.p12").toString()));
    command.addAll(List.of(options));
    Process keytool =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .start();
    if (!keytool.waitFor(60, TimeUnit.SECONDS) || keytool.exitValue() != 0) {
      keytool.destroyForcibly();
      throw new IOException("keytool failed");
    }
  }

  /** Start a server with this certificate, which has nothing to serve yet. */
  public HttpsServer serve() throws IOException, GeneralSecurityException {
    KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    keys.init(store(), PASSWORD.toCharArray());
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(keys.getKeyManagers(), null, null);
    HttpsServer server =
        HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(context));
    server.start();
    return server;
  }

  /** A trust store with the certificate alone. */
  public Path trustStore(String type) throws IOException, GeneralSecurityException {
    KeyStore trusted = KeyStore.getInstance(type);
    trusted.load(null, null);
    trusted.setCertificateEntry("server", store().getCertificate(this.trusted));
    Path file = folder.resolve("trusted." + type);
    try (var out = Files.newOutputStream(file)) {
      trusted.store(out, PASSWORD.toCharArray());
    }
    return file;
  }

  public Path pem() throws IOException, GeneralSecurityException {
    String body =
        Base64.getMimeEncoder(64, new byte[] {'\n'})
            .encodeToString(store().getCertificate(trusted).getEncoded());
    return Files.writeString(
        folder.resolve("trusted.pem"),
        "# the server's\n-----BEGIN CERTIFICATE-----\n" + body + "\n-----END CERTIFICATE-----\n",
        StandardCharsets.US_ASCII);
  }

  private KeyStore store() throws IOException, GeneralSecurityException {
    KeyStore store = KeyStore.getInstance("PKCS12");
    try (InputStream in = Files.newInputStream(folder.resolve("server.p12"))) {
      store.load(in, PASSWORD.toCharArray());
    }
    return store;
  }
}
