package dev.jwtschemes.benchmarks.libraries;

import java.util.List;

/** What is compared, and which algorithms it has. */
enum Library {
  SIGNATURE("the signature alone", "RS256", "PS256", "ES256", "EdDSA", "ML-DSA-65"),
  VERIFIER("this library, verifier", "RS256", "PS256", "ES256", "EdDSA", "ML-DSA-65"),
  COLD("this library, new token", "RS256", "PS256", "ES256", "EdDSA", "ML-DSA-65"),
  WARM("this library, remembered token", "RS256", "PS256", "ES256", "EdDSA", "ML-DSA-65"),
  CORRETTO_SIGNATURE("the signature alone, Corretto", "RS256", "PS256", "ES256", "EdDSA"),
  CORRETTO("this library, new token, Corretto", "RS256", "PS256", "ES256", "EdDSA"),
  CONSCRYPT_SIGNATURE("the signature alone, Conscrypt", "RS256"),
  CONSCRYPT("this library, new token, Conscrypt", "RS256", "PS256", "ES256"),
  SMALLRYE("smallrye-jwt 4.6.3", "RS256", "PS256", "ES256", "EdDSA"),
  JOSE4J("jose4j 0.9.6", "RS256", "PS256", "ES256", "EdDSA"),
  NIMBUS("Nimbus 10.10 (Ed25519: Tink 1.23)", "RS256", "PS256", "ES256", "EdDSA"),
  AUTH0("auth0 java-jwt 4.5.0", "RS256", "ES256"),
  JJWT("jjwt 0.12.6", "RS256", "PS256", "ES256", "EdDSA"),
  SPRING("Spring Security 6.5.5", "RS256", "PS256", "ES256"),
  FUSIONAUTH("FusionAuth 5.3.3", "RS256", "PS256", "ES256");

  private static final String ACCP =
      "com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider";

  private static final String OPENSSL = "org.conscrypt.OpenSSLProvider";
  private static final int REMEMBERED = 10_000;

  private final String title;
  private final List<String> algorithms;

  Library(String title, String... algorithms) {
    this.title = title;
    this.algorithms = List.of(algorithms);
  }

  /** Its name and version. */
  String title() {
    return title;
  }

  /** Whether it has an algorithm. */
  boolean has(String algorithm) {
    return algorithms.contains(algorithm);
  }

  /** Set it up. */
  Acceptance acceptance(Setup setup) throws Exception {
    return switch (this) {
      case SIGNATURE -> Ours.signature(setup, null);
      case VERIFIER -> Ours.verifier(setup, null);
      case COLD -> Ours.pipeline(setup, null, 0);
      case WARM -> Ours.pipeline(setup, null, REMEMBERED);
      case CORRETTO_SIGNATURE -> Ours.signature(setup, Ours.install(ACCP));
      case CORRETTO -> Ours.pipeline(setup, Ours.install(ACCP), 0);
      case CONSCRYPT_SIGNATURE -> Ours.signature(setup, Ours.install(OPENSSL));
      case CONSCRYPT -> Ours.pipeline(setup, Ours.install(OPENSSL), 0);
      case SMALLRYE -> Peers.smallrye(setup);
      case JOSE4J -> Peers.jose4j(setup);
      case NIMBUS -> Peers.nimbus(setup);
      case AUTH0 -> Peers.auth0(setup);
      case JJWT -> Peers.jjwt(setup);
      case SPRING -> Peers.spring(setup);
      case FUSIONAUTH -> Peers.fusionauth(setup);
    };
  }
}
