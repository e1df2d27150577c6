package dev.jwtschemes.benchmarks.libraries;

import com.auth0.jwt.JWT;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.Ed25519Verifier;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.OctetKeyPair;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.proc.SingleKeyJWSKeySelector;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import io.fusionauth.jwt.Verifier;
import io.fusionauth.jwt.ec.ECVerifier;
import io.fusionauth.jwt.rsa.RSAPSSVerifier;
import io.fusionauth.jwt.rsa.RSAVerifier;
import io.jsonwebtoken.JwtParser;
import io.jsonwebtoken.Jwts;
import io.smallrye.jwt.algorithm.SignatureAlgorithm;
import io.smallrye.jwt.auth.principal.DefaultJWTParser;
import io.smallrye.jwt.auth.principal.JWTAuthContextInfo;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Set;
import org.jose4j.jwa.AlgorithmConstraints;
import org.jose4j.jwa.AlgorithmConstraints.ConstraintType;
import org.jose4j.jwt.consumer.JwtConsumer;
import org.jose4j.jwt.consumer.JwtConsumerBuilder;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Other libraries with the same checks: the algorithm, one key, issuer, audience and times. Each is
 * set up once, and checks as its documentation shows.
 */
final class Peers {
  private Peers() {}

  static Acceptance smallrye(Setup setup) {
    JWTAuthContextInfo info = new JWTAuthContextInfo(setup.key(), setup.issuer().issuer());
    info.setExpectedAudience(Set.of(Setup.AUDIENCE));
    info.setSignatureAlgorithm(Set.of(SignatureAlgorithm.fromAlgorithm(setup.algorithm())));
    DefaultJWTParser parser = new DefaultJWTParser(info);
    return parser::parse;
  }

  static Acceptance jose4j(Setup setup) {
    JwtConsumer consumer =
        new JwtConsumerBuilder()
            .setRequireExpirationTime()
            .setExpectedIssuer(setup.issuer().issuer())
            .setExpectedAudience(Setup.AUDIENCE)
            .setVerificationKey(setup.key())
            .setJwsAlgorithmConstraints(
                new AlgorithmConstraints(ConstraintType.PERMIT, setup.algorithm()))
            .build();
    return consumer::processToClaims;
  }

  static Acceptance nimbus(Setup setup) throws Exception {
    JWSVerifier verifier =
        switch (setup.algorithm()) {
          case "ES256" -> new ECDSAVerifier((ECPublicKey) setup.key());
          case "EdDSA" -> new Ed25519Verifier(edwards(setup));
          default -> new RSASSAVerifier((RSAPublicKey) setup.key());
        };
    var claims =
        new DefaultJWTClaimsVerifier<SecurityContext>(
            Setup.AUDIENCE,
            new JWTClaimsSet.Builder().issuer(setup.issuer().issuer()).build(),
            Set.of("exp"));
    JWSAlgorithm algorithm = JWSAlgorithm.parse(setup.algorithm());
    return token -> {
      SignedJWT jwt = SignedJWT.parse(token);
      if (!jwt.getHeader().getAlgorithm().equals(algorithm) || !jwt.verify(verifier)) {
        throw new IllegalStateException("the token was not accepted");
      }
      JWTClaimsSet set = jwt.getJWTClaimsSet();
      claims.verify(set, null);
      return set;
    };
  }

  private static OctetKeyPair edwards(Setup setup) throws Exception {
    String kid = setup.keys().all().get(0).kid().orElseThrow();
    return JWKSet.parse(setup.issuer().jwksJson()).getKeyByKeyId(kid).toOctetKeyPair();
  }

  static Acceptance auth0(Setup setup) {
    var algorithm =
        setup.algorithm().equals("ES256")
            ? com.auth0.jwt.algorithms.Algorithm.ECDSA256((ECPublicKey) setup.key(), null)
            : com.auth0.jwt.algorithms.Algorithm.RSA256((RSAPublicKey) setup.key(), null);
    var verifier =
        JWT.require(algorithm)
            .withIssuer(setup.issuer().issuer())
            .withAudience(Setup.AUDIENCE)
            .build();
    return verifier::verify;
  }

  static Acceptance jjwt(Setup setup) {
    JwtParser parser =
        Jwts.parser()
            .verifyWith(setup.key())
            .requireIssuer(setup.issuer().issuer())
            .requireAudience(Setup.AUDIENCE)
            .build();
    return parser::parseSignedClaims;
  }

  static Acceptance spring(Setup setup) {
    var processor = new DefaultJWTProcessor<SecurityContext>();
    processor.setJWSKeySelector(
        new SingleKeyJWSKeySelector<>(JWSAlgorithm.parse(setup.algorithm()), setup.key()));
    processor.setJWTClaimsSetVerifier((claims, context) -> {}); // as its own builders do
    NimbusJwtDecoder decoder = new NimbusJwtDecoder(processor);
    decoder.setJwtValidator(
        new DelegatingOAuth2TokenValidator<>(
            JwtValidators.createDefaultWithIssuer(setup.issuer().issuer()),
            new JwtClaimValidator<List<String>>(
                "aud", audiences -> audiences != null && audiences.contains(Setup.AUDIENCE))));
    return decoder::decode;
  }

  static Acceptance fusionauth(Setup setup) {
    Verifier verifier =
        switch (setup.algorithm()) {
          case "ES256" -> ECVerifier.newVerifier(setup.key());
          case "PS256" -> RSAPSSVerifier.newVerifier(setup.key());
          default -> RSAVerifier.newVerifier(setup.key());
        };
    var decoder = io.fusionauth.jwt.domain.JWT.getDecoder();
    return token -> {
      io.fusionauth.jwt.domain.JWT jwt = decoder.decode(token, verifier);
      if (!setup.issuer().issuer().equals(jwt.issuer) || !Setup.AUDIENCE.equals(jwt.audience)) {
        throw new IllegalStateException("the token was not accepted");
      }
      return jwt;
    };
  }
}
