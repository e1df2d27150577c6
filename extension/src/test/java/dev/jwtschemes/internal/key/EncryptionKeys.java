package dev.jwtschemes.internal.key;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Optional;

/** A fresh key pair to encrypt for. */
public record EncryptionKeys(KeyPair pair) {

  public static EncryptionKeys generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return new EncryptionKeys(generator.generateKeyPair());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  public RSAPublicKey publicKey() {
    return (RSAPublicKey) pair.getPublic();
  }

  public Keys keys() {
    return new Keys(List.of(new Keys.Entry(pair.getPrivate(), Optional.empty(), Optional.empty())));
  }
}
