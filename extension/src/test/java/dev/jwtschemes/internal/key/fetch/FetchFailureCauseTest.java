package dev.jwtschemes.internal.key.fetch;

import static org.assertj.core.api.Assertions.assertThat;

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
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLHandshakeException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The words for each cause of a failed fetch, by exceptions as the JDK throws them. */
class FetchFailureCauseTest {
  private static final String NOT_TRUSTED =
      "TLS: no trusted certificate leads to the server's, see tls.trust-store.location";

  @Test
  void timeout_is_named_in_seconds() {
    assertCause(new TimeoutException(), "no answer within 7 s");
    assertCause(new IOException("x", new TimeoutException()), "no answer within 7 s");
  }

  @Test
  void status_is_named_as_it_is() {
    assertCause(new UnexpectedStatus(503, Optional.empty()), "HTTP status 503");
  }

  @Test
  void host_that_is_not_known_is_named_by_either_exception() {
    assertCause(
        new ConnectException().initCause(new UnresolvedAddressException()),
        "the host is not known");
    assertCause(new IOException(new UnknownHostException("a.example")), "the host is not known");
  }

  @Test
  void connection_without_a_reason_was_refused() {
    assertCause(new ConnectException(), "no connection: refused");
  }

  @Test
  void connection_is_named_with_its_first_reason() {
    assertCause(
        new ConnectException("no route to host").initCause(new ConnectException("later")),
        "no connection: no route to host");
  }

  @Test
  void reason_of_a_connection_is_also_a_causes_but_only_that_of_a_connection() {
    assertCause(
        new ConnectException()
            .initCause(new IOException("other", new ConnectException("Connection timed out"))),
        "no connection: Connection timed out");
  }

  @Test
  void any_other_exception_is_named_with_its_message_if_it_has_one() {
    assertCause(new IOException("connection reset"), "IOException: connection reset");
    assertCause(new IOException(), "IOException");
  }

  @Test
  void certificate_is_named_that_has_expired() {
    assertCause(
        tls("x", new CertificateExpiredException()),
        "TLS: the server's certificate, or one that it leads to, has expired");
  }

  @Test
  void certificate_is_named_that_is_not_valid_yet() {
    assertCause(
        tls("x", new CertificateNotYetValidException()),
        "TLS: the server's certificate, or one that it leads to, is not valid yet");
  }

  @Test
  void path_that_is_not_found_is_not_trusted() {
    assertCause(
        tls("x", new CertificateException("y", new CertPathBuilderException())), NOT_TRUSTED);
  }

  @Test
  void path_with_an_invalid_signature_is_not_trusted() {
    assertCause(
        tls("x", new CertificateException("y", path(BasicReason.INVALID_SIGNATURE))), NOT_TRUSTED);
  }

  @Test
  void path_that_is_invalid_for_another_reason_is_named_by_the_certificate() {
    assertCause(
        tls("x", new CertificateException("y", path(BasicReason.REVOKED))),
        "TLS: CertificateException: y");
  }

  @ParameterizedTest
  @CsvSource({
    "No name matching a.example found",
    "No subject alternative names present",
    "No subject alternative DNS name matching a.example found."
  })
  void certificate_of_another_host_is_named(String message) {
    assertCause(
        tls("x", new CertificateException(message)),
        "TLS: the server's certificate is of another host");
  }

  @Test
  void words_about_another_host_count_only_of_a_certificate() {
    assertCause(
        new SSLHandshakeException("No name matching a.example found"),
        "TLS: SSLHandshakeException: No name matching a.example found");
  }

  @ParameterizedTest
  @CsvSource({
    "'Unrecognized SSL message, plaintext connection?'",
    "Unsupported or unrecognized SSL message"
  })
  void answer_without_tls_is_named(String message) {
    assertCause(
        new SSLException(message),
        "TLS: the server answers without TLS, as one for plain http does");
  }

  @Test
  void any_other_failure_of_tls_is_named_with_its_message_if_it_has_one() {
    assertCause(
        new SSLHandshakeException("Received fatal alert: handshake_failure"),
        "TLS: SSLHandshakeException: Received fatal alert: handshake_failure");
    assertCause(new SSLHandshakeException(null), "TLS: SSLHandshakeException");
    assertCause(tls("x", new CertificateException()), "TLS: CertificateException");
  }

  @Test
  void ten_exceptions_of_a_chain_are_looked_at_and_no_more() {
    assertCause(nested(9, new UnknownHostException("a.example")), "the host is not known");
    assertCause(nested(10, new UnknownHostException("a.example")), "IOException: nested");
  }

  /** An exception that leads back to itself has no end. */
  @Test
  void chain_that_is_a_ring_ends() {
    IOException one = new IOException("nested");
    one.initCause(new IOException("other", one));
    assertCause(one, "IOException: nested");
  }

  private static void assertCause(Throwable failure, String words) {
    assertThat(FetchFailure.cause(failure, Duration.ofSeconds(7))).hasToString(words);
  }

  private static Throwable tls(String message, Throwable cause) {
    return new SSLHandshakeException(message).initCause(cause);
  }

  private static CertPathValidatorException path(BasicReason reason) {
    return new CertPathValidatorException("z", null, null, -1, reason);
  }

  private static Throwable nested(int times, Throwable innermost) {
    return times == 0 ? innermost : new IOException("nested", nested(times - 1, innermost));
  }
}
