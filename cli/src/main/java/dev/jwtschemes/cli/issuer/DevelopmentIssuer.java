package dev.jwtschemes.cli.issuer;

import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.internal.text.Text;
import dev.jwtschemes.testkit.TestIssuer;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One issuer that runs, for the scheme of this name. Thread-safe. */
record DevelopmentIssuer(
    String name, TestIssuer issuer, String algorithm, List<String> audiences, TokenWriter writer) {

  /** Start it on this port, or on any for 0. */
  static DevelopmentIssuer start(String name, int port, String algorithm, List<String> audiences) {
    TestIssuer issuer;
    try {
      issuer = TestIssuer.start(port);
    } catch (UncheckedIOException e) {
      throw CommandFailed.notRun(
          Text.of("port ").number(port).and(" of 127.0.0.1 can't be opened"),
          Text.of("stop what uses it, or give another --port; 0 is any free one"));
    }
    if (!algorithm.equals("RS256")) {
      issuer.rotate(algorithm);
      issuer.withdraw("k1");
    }
    List<String> accepted = audiences.isEmpty() ? List.of(name) : audiences;
    issuer.audience(accepted.toArray(String[]::new));
    TokenWriter writer = new TokenWriter(issuer);
    issuer.metadata("token_endpoint", issuer.baseUrl() + "/token");
    issuer.metadata("grant_types_supported", List.of("client_credentials"));
    issuer.metadata(
        "token_endpoint_auth_methods_supported",
        List.of("client_secret_basic", "client_secret_post"));
    issuer.metadata("response_types_supported", List.of());
    issuer.metadata("subject_types_supported", List.of("public"));
    issuer.metadata("id_token_signing_alg_values_supported", List.of(algorithm));
    issuer.serve("/token", new LocalClients(issuer.baseUrl(), new TokenEndpoint(writer)));
    issuer.serve("/", new LocalClients(issuer.baseUrl(), new TokenPage(name, writer)));
    return new DevelopmentIssuer(name, issuer, algorithm, accepted, writer);
  }

  /** The configuration of an application that trusts it: other key sources are switched off. */
  Map<String, String> settings() {
    String key = "jwt-schemes." + name + ".";
    Map<String, String> settings = new LinkedHashMap<>();
    settings.put(key + "authority", issuer.issuer());
    settings.put(key + "verify.issuer", issuer.issuer());
    settings.put(key + "verify.audiences", String.join(",", audiences));
    settings.put(key + "verify.publickey", "");
    settings.put(key + "verify.publickey.location", "");
    settings.put(key + "verify.publickey.algorithm", algorithm);
    return settings;
  }

  /** What a reader can do with it. */
  String introduction() {
    String options =
        settings().entrySet().stream()
            .map(each -> "-D" + each.getKey() + "=" + each.getValue())
            .collect(Collectors.joining(" "));
    return """
        Issuer %s: %s
          for the application:
            %s
          a token: curl -s -d grant_type=client_credentials -d client_id=me -d groups=clerk %s/token
          written by hand: %s/
        """
        .formatted(name, issuer.issuer(), options, issuer.baseUrl(), issuer.baseUrl());
  }
}
