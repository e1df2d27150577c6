package dev.jwtschemes.internal.key;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.internal.text.Text;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Certificates with those that issued them, as servers show them. */
class CertificateChainTest {
  private static final Keys.Skipped ISSUER =
      new Keys.Skipped(
          Optional.empty(),
          Text.of("a certificate that issued another one here signs certificates, not tokens"));

  private static final String ROOT =
      certificate(
          "MIIBdTCCARugAwIBAgIUARuituUXgKzs3yEOknQDPyweWQkwCgYIKoZIzj0EAwIwDzENMAsGA1UEAwwE"
              + "Um9vdDAgFw0yNjExMjcxMzQ3MDJaGA8yMTI2MTEwMzEzNDcwMlowDzENMAsGA1UEAwwEUm9vdDBZMBMG"
              + "ByqGSM49AgEGCCqGSM49AwEHA0IABNp5Qr3689liaS3D1eqrGJjzMHSZuLeQjtUHB/q/vpy5e/Qrq07U"
              + "ATwoCAWsc6jjl+KgggbqTUtLQCYmrsXvyDijUzBRMB0GA1UdDgQWBBRsT/3sCcv2hde0N1AidlCcUXys"
              + "KzAfBgNVHSMEGDAWgBRsT/3sCcv2hde0N1AidlCcUXysKzAPBgNVHRMBAf8EBTADAQH/MAoGCCqGSM49"
              + "BAMCA0gAMEUCIQDTXJ8pTCA3m5NZCL1AnNTcYzStTxjknbl2PhEi8w8XJAIgOVNd0LB0haM+LcRUQxR8"
              + "Whkhbc2cWJiY63vmBZDbEX4=");
  private static final String INTERMEDIATE =
      certificate(
          "MIIBIzCByQIUWTKE4Ptu7DZPayD6SOsSD+d5zfAwCgYIKoZIzj0EAwIwDzENMAsGA1UEAwwEUm9vdDAg"
              + "Fw0yNjExMjcxMzQ3MDJaGA8yMTI2MTEwMzEzNDcwMlowFzEVMBMGA1UEAwwMSW50ZXJtZWRpYXRlMFkw"
              + "EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAECBuYrN1zFoRFK0tNGVO5B2mILOAQQdGPb4W0WZNXb/D0uaDR"
              + "QPfLC7zhQFw0c+jmFUu+8zeEX6knye4VtLgijDAKBggqhkjOPQQDAgNJADBGAiEAu3u3lZ5OUnZGfmwx"
              + "JpQMVofBZUOqNKQfhbOuo/JKTtgCIQDNVRIZIAczfXSozCCXFycx7CJorJRTqNFXPrkWfTHUQQ==");
  private static final String TOKENS =
      certificate(
          "MIIBJTCBywIURLUt8zxzikre113+NXIB0nOQSB0wCgYIKoZIzj0EAwIwFzEVMBMGA1UEAwwMSW50ZXJt"
              + "ZWRpYXRlMCAXDTI2MTEyNzEzNDcwMloYDzIxMjYxMTAzMTM0NzAyWjARMQ8wDQYDVQQDDAZUb2tlbnMw"
              + "WTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAQITtJ2fHhJHHtAzltubzhlNgES/0XW4Sv45CcNuLQ55+za"
              + "uI+Oy1g4niuXOdeFBFJ/287DYE9S5x/IVXzXDajoMAoGCCqGSM49BAMCA0kAMEYCIQCqqUzznzHLXH3T"
              + "GhtK/ZncLJH5BRwXRe6bJqJcMbrLrQIhANN5uoJ68d5TWcZFlK+26w+jUmkVCeEFfG0dkJ6Ol7EG");
  private static final String OWN_ISSUER =
      certificate(
          "MIIBejCCAR+gAwIBAgIUYmv1TtRWACzsLejseanaB7naxeUwCgYIKoZIzj0EAwIwETEPMA0GA1UEAwwG"
              + "VG9rZW5zMCAXDTI2MTEyNzEzNDcwMloYDzIxMjYxMTAzMTM0NzAyWjARMQ8wDQYDVQQDDAZUb2tlbnMw"
              + "WTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAATjzbRwkjABA0y4Nh/QRPeGuC47FgLJJGakTadiECyHqbW2"
              + "2gFmsSWEP3g2G7ayrH3/FowEkaubzXyV5WdCcUJxo1MwUTAdBgNVHQ4EFgQUc+Z1gHVTqgWYkUTMEXxx"
              + "0SdzEcswHwYDVR0jBBgwFoAUc+Z1gHVTqgWYkUTMEXxx0SdzEcswDwYDVR0TAQH/BAUwAwEB/zAKBggq"
              + "hkjOPQQDAgNJADBGAiEA+Qoc6eoSdRsOrNCnbIX6+FZ9dYKhTlHoIebSsL/N2EcCIQC07wXabI/xOE66"
              + "DSnvMkfjc5IcrmixQI/iLG4yMkd3pg==");

  /** The public key of {@link #TOKENS}. */
  private static final String KEY =
      "MFkwEwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAECE7Sdnx4SRx7QM5bbm84ZTYBEv9F1uEr+OQnDbi0Oefs"
          + "2riPjstYOJ4rlznXhQRSf9vOw2BPUucfyFV81w2o6A==";

  @Test
  void key_of_a_chain_is_that_of_the_certificate_that_issued_none() throws Exception {
    Keys keys = read(TOKENS, INTERMEDIATE, ROOT);
    assertThat(keysOf(keys)).containsExactly(KEY);
    assertThat(keys.skipped()).containsExactly(ISSUER, ISSUER);
  }

  @Test
  void order_of_a_chain_does_not_matter() throws Exception {
    assertThat(keysOf(read(ROOT, INTERMEDIATE, TOKENS))).containsExactly(KEY);
  }

  @Test
  void issuer_without_the_root_is_skipped() throws Exception {
    Keys keys = read(TOKENS, INTERMEDIATE);
    assertThat(keysOf(keys)).containsExactly(KEY);
    assertThat(keys.skipped()).containsExactly(ISSUER);
  }

  @Test
  void certificate_that_issued_itself_alone_is_a_key() throws Exception {
    Keys keys = read(OWN_ISSUER);
    assertThat(keys.all()).hasSize(1);
    assertThat(keys.skipped()).isEmpty();
  }

  @Test
  void certificates_of_one_name_are_keys_during_a_change_of_keys() throws Exception {
    Keys keys = read(OWN_ISSUER, TOKENS);
    assertThat(keys.all()).hasSize(2);
    assertThat(keys.skipped()).isEmpty();
  }

  @Test
  void certificates_that_did_not_issue_each_other_are_all_keys() throws Exception {
    Keys keys = read(TOKENS, ROOT);
    assertThat(keys.all()).hasSize(2);
    assertThat(keys.skipped()).isEmpty();
  }

  private static Keys read(String... certificates) throws Exception {
    return KeyReader.read(
        Arrays.stream(certificates).collect(Collectors.joining("\n")), KeyPurpose.SIGNATURE);
  }

  private static List<String> keysOf(Keys keys) {
    return keys.all().stream()
        .map(each -> Base64.getEncoder().encodeToString(each.key().getEncoded()))
        .toList();
  }

  private static String certificate(String body) {
    return Stream.of("-----BEGIN CERTIFICATE-----", body, "-----END CERTIFICATE-----")
        .collect(Collectors.joining("\n"));
  }
}
