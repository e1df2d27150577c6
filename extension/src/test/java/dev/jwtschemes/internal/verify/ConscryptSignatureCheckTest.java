package dev.jwtschemes.internal.verify;

/** The same by a native provider, which throws where the JDK's answers false, and the reverse. */
class ConscryptSignatureCheckTest extends SignatureCheckTest {
  @Override
  SignatureProvider provider() {
    return SignatureProvider.CONSCRYPT;
  }
}
