package dev.jwtschemes.internal.key.fetch;

import dev.jwtschemes.internal.text.Text;
import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertPathValidatorException;
import java.security.cert.CertPathValidatorException.BasicReason;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/** A fetch that failed: its message names the phase, the address and the cause. */
final class FetchFailure extends IOException {
  private static final long serialVersionUID = 1L;

  /** The beginnings of what the JDK says about a certificate of another host. */
  private static final List<String> OTHER_HOST =
      List.of("No name matching ", "No subject alternative ");

  /** The same of an answer that isn't TLS. */
  private static final List<String> NO_TLS =
      List.of("Unrecognized SSL message", "Unsupported or unrecognized SSL message");

  private final transient Text text;

  FetchFailure(Text text, @Nullable Throwable cause) {
    super(text.toString(), cause);
    this.text = text;
  }

  /** The message. */
  Text text() {
    return text;
  }

  /**
   * Name the cause of a failure in words.
   *
   * @param timeout that was over, if the cause is one
   */
  static Text cause(Throwable failure, Duration timeout) {
    List<Throwable> chain = chain(failure);
    if (has(chain, TimeoutException.class).isPresent()) {
      return Text.of("no answer within ").number(timeout.toSeconds()).and(" s");
    }
    if (failure instanceof UnexpectedStatus status) {
      return status.text();
    }
    if (has(chain, UnresolvedAddressException.class).isPresent()
        || has(chain, UnknownHostException.class).isPresent()) {
      return Text.of("the host is not known");
    }
    Optional<SSLException> tls = has(chain, SSLException.class);
    if (tls.isPresent()) {
      return tls(chain, tls.get());
    }
    if (has(chain, ConnectException.class).isPresent()) {
      return chain.stream()
          .filter(each -> each instanceof ConnectException && each.getMessage() != null)
          .map(each -> Text.of("no connection: ").said(each.getMessage()))
          .findFirst()
          .orElse(Text.of("no connection: refused"));
    }
    Text type = Text.EMPTY.name(failure.getClass().getSimpleName());
    return failure.getMessage() == null ? type : type.and(": ").said(failure.getMessage());
  }

  private static Text tls(List<Throwable> chain, SSLException tls) {
    if (has(chain, CertificateExpiredException.class).isPresent()) {
      return Text.of("TLS: the server's certificate, or one that it leads to, has expired");
    }
    if (has(chain, CertificateNotYetValidException.class).isPresent()) {
      return Text.of("TLS: the server's certificate, or one that it leads to, is not valid yet");
    }
    if (has(chain, CertPathBuilderException.class).isPresent()
        || has(chain, CertPathValidatorException.class)
            .filter(path -> path.getReason() == BasicReason.INVALID_SIGNATURE)
            .isPresent()) {
      return Text.of(
          "TLS: no trusted certificate leads to the server's, see tls.trust-store.location");
    }
    Optional<CertificateException> certificate = has(chain, CertificateException.class);
    Throwable why = certificate.map(each -> (Throwable) each).orElse(tls);
    String message = why.getMessage() == null ? "" : why.getMessage();
    if (certificate.isPresent() && OTHER_HOST.stream().anyMatch(message::startsWith)) {
      return Text.of("TLS: the server's certificate is of another host");
    }
    if (NO_TLS.stream().anyMatch(message::startsWith)) {
      return Text.of("TLS: the server answers without TLS, as one for plain http does");
    }
    Text type = Text.of("TLS: ").name(why.getClass().getSimpleName());
    return message.isEmpty() ? type : type.and(": ").said(message);
  }

  private static <T extends Throwable> Optional<T> has(List<Throwable> chain, Class<T> type) {
    return chain.stream().filter(type::isInstance).map(type::cast).findFirst();
  }

  private static List<Throwable> chain(Throwable failure) {
    List<Throwable> chain = new ArrayList<>();
    @Nullable Throwable next = failure;
    while (next != null && chain.size() < 10) {
      chain.add(next);
      next = next.getCause();
    }
    return chain;
  }
}
