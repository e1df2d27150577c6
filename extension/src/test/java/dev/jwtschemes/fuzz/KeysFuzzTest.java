package dev.jwtschemes.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import com.code_intelligence.jazzer.mutation.annotation.NotNull;
import com.code_intelligence.jazzer.mutation.annotation.WithUtf8Length;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import dev.jwtschemes.SchemeBuilder;
import dev.jwtschemes.SchemeDefinition;
import dev.jwtschemes.internal.key.ConfiguredKeys;
import dev.jwtschemes.internal.problem.Finding;
import dev.jwtschemes.internal.problem.Problem;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.provider.MethodSource;

class KeysFuzzTest {
  @SuppressWarnings("NullAway.Init") // set before all tests
  private static Path file;

  @BeforeAll
  static void create_the_file() throws IOException {
    file = Files.createTempFile("keys", ".txt");
  }

  @AfterAll
  static void delete_the_file() throws IOException {
    Files.delete(file);
  }

  @MethodSource("seeds")
  @FuzzTest
  void reads_keys_or_names_the_problem(@NotNull @WithUtf8Length(max = 5_000) String text)
      throws IOException {
    Files.writeString(file, text);
    SchemeBuilder signed = SchemeDefinition.named("a").algorithms("RS256", "ES256");
    List<Finding> signature = check(signed.keyLocation(file.toString()));
    check(SchemeDefinition.named("b").algorithms("HS256").keyLocation(file.toString()));
    check(SchemeDefinition.named("c").decryptKeyLocation(file.toString()));
    check(SchemeDefinition.named("mp-jwt").keyLocation(file.toString()));
    if (text.startsWith("-----BEGIN PRIVATE KEY-----")) {
      assertThat(signature).isNotEmpty();
    }
  }

  static Stream<String> seeds() throws JOSEException {
    RSAKey rsa = new RSAKeyGenerator(2048).keyID("r").generate();
    ECKey ec = new ECKeyGenerator(Curve.P_256).keyID("e").generate();
    JWK secret = new OctetSequenceKeyGenerator(256).keyID("s").generate();
    String set = new JWKSet(List.of(rsa.toPublicJWK(), ec.toPublicJWK())).toString();
    return Stream.of(
        rsa.toPublicJWK().toJSONString(),
        rsa.toJSONString(),
        ec.toPublicJWK().toJSONString(),
        ec.toJSONString(),
        secret.toJSONString(),
        set,
        Base64.getUrlEncoder().encodeToString(set.getBytes(StandardCharsets.UTF_8)),
        Base64.getEncoder().encodeToString(ec.toPublicKey().getEncoded()),
        pem("PUBLIC KEY", ec.toPublicKey().getEncoded()),
        pem("PRIVATE KEY", ec.toPrivateKey().getEncoded()),
        pem("CERTIFICATE", ec.toPublicKey().getEncoded()),
        "{\"keys\":[{\"kty\":\"OKP\",\"crv\":\"Ed25519\",\"x\":\"AA\"},{\"kty\":\"EC\"},null,[]]}",
        "{\"kty\":\"RSA\",\"n\":\"\",\"e\":\"AQAB\",\"use\":5,\"key_ops\":\"verify\"}",
        "{\"kty\":\"EC\",\"crv\":\"P-256\",\"x\":\"AA\",\"y\":\"AA\",\"x5c\":[\"AA\"]}");
  }

  private static String pem(String label, byte[] der) {
    String body = Base64.getMimeEncoder().encodeToString(der);
    return "-----BEGIN " + label + "-----\n" + body + "\n-----END " + label + "-----\n";
  }

  private static List<Finding> check(SchemeBuilder scheme) {
    List<Finding> findings = ConfiguredKeys.of(scheme.build()).findings();
    assertThat(findings)
        .extracting(Finding::problem)
        .isSubsetOf(Problem.KEY_UNUSABLE, Problem.KEY_FLAWED, Problem.PRIVATE_KEY_AS_PUBLIC);
    return findings;
  }
}
