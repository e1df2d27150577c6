package dev.jwtschemes.internal.request.validate;

import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPublicKey;
import java.util.List;
import java.util.Optional;

/** A fresh key pair to encrypt for. */
record EncryptionKeys(KeyPair pair) {

  static EncryptionKeys generate() {
    try {
      KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      return new EncryptionKeys(generator.generateKeyPair());
    } catch (NoSuchAlgorithmException e) {
      throw new AssertionError(e);
    }
  }

  RSAPublicKey publicKey() {
    return (RSAPublicKey) pair.getPublic();
  }

  Keys keys() {
    return new Keys(List.of(new Keys.Entry(pair.getPrivate(), Optional.empty(), Optional.empty())));
  }
}
