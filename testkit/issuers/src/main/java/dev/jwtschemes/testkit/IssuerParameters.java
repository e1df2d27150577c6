package dev.jwtschemes.testkit;

import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolutionException;

/** What a test can have as a parameter. */
final class IssuerParameters {
  private IssuerParameters() {}

  static boolean supports(ParameterContext parameter) {
    Class<?> type = parameter.getParameter().getType();
    return type == Issuers.class
        || type == TestIssuer.class
        || parameter.isAnnotated(JwtCaller.class);
  }

  static Object resolve(ParameterContext parameter, Issuers issuers) {
    Class<?> type = parameter.getParameter().getType();
    if (type == Issuers.class) {
      return issuers;
    }
    if (type == TestIssuer.class) {
      return issuer(
          issuers, parameter.findAnnotation(Issuer.class).map(Issuer::value), "@Issuer(name)");
    }
    TokenBuilder token = token(issuers, parameter.findAnnotation(JwtCaller.class).orElseThrow());
    if (type == String.class) {
      return token.compact();
    }
    if (type == TokenBuilder.class) {
      return token;
    }
    throw new ParameterResolutionException(
        "A parameter with @JwtCaller is a String or a TokenBuilder, not " + type.getName());
  }

  private static TokenBuilder token(Issuers issuers, JwtCaller caller) {
    Optional<String> named = Optional.of(caller.issuer()).filter(name -> !name.isEmpty());
    TokenBuilder token =
        issuer(issuers, named, "@JwtCaller(issuer = name)").token().caller(caller.name());
    if (caller.groups().length > 0) {
      token = token.groups(caller.groups());
    }
    return caller.audience().length > 0 ? token.audience(caller.audience()) : token;
  }

  private static TestIssuer issuer(Issuers issuers, Optional<String> named, String remedy) {
    Set<String> schemes = issuers.schemes();
    if (named.isEmpty() && schemes.size() > 1) {
      throw new ParameterResolutionException(
          "There are several issuers, " + schemes + ": choose one with " + remedy);
    }
    String scheme = named.orElseGet(() -> schemes.iterator().next());
    if (!schemes.contains(scheme)) {
      throw new ParameterResolutionException(
          "No issuer for scheme '" + scheme + "'; there are " + schemes);
    }
    return issuers.get(scheme);
  }
}
