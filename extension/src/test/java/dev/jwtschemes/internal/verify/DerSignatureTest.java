package dev.jwtschemes.internal.verify;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Written by hand, as X.690 section 8.3 has integers: short ones, long ones, with their sign. */
class DerSignatureTest {

  @ParameterizedTest
  @CsvSource({
    // the shortest numbers
    "0001 0002, 3006 020101 020102",
    // leading zeros go
    "000000ff 00000100, 3008 020200ff 02020100",
    // a zero keeps the number positive
    "80000000 7fffffff, 300d 02050080000000 02047fffffff",
    "0000 0001, 3006 020100 020101",
  })
  void writes_each_number_as_short_as_it_can_be(String raw, String der) {
    assertThat(DerSignature.of(bytes(raw))).isEqualTo(bytes(der));
  }

  /** P-521: 66 bytes each, and a sequence of more than 127. */
  @ParameterizedTest
  @CsvSource({"01ff, 308188 0242 01ff, 0242 01ff", "00ff, 308188 0242 00ff, 0242 00ff"})
  void writes_long_sequences_with_a_length_of_two_bytes(String begin, String one, String other) {
    String rest = "ab".repeat(64);
    assertThat(DerSignature.of(bytes(begin + rest + begin + rest)))
        .isEqualTo(bytes(one + rest + other + rest));
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }
}
