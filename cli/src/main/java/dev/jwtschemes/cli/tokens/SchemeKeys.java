package dev.jwtschemes.cli.tokens;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import dev.jwtschemes.cli.CommandFailed;
import dev.jwtschemes.internal.text.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The key pairs of one scheme's development tokens, one per algorithm. Immutable. */
record SchemeKeys(List<DevelopmentKey> keys) {

  /** Read them from the file, if it is there. */
  static SchemeKeys read(Path file) {
    if (!Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
      return new SchemeKeys(List.of());
    }
    try {
      List<DevelopmentKey> keys = new ArrayList<>();
      for (JWK key : JWKSet.parse(new String(Owned.read(file), UTF_8)).getKeys()) {
        keys.add(new DevelopmentKey(key));
      }
      return new SchemeKeys(keys);
    } catch (IOException | ParseException e) {
      // What it holds is secret, and so may be what a parser says about it.
      throw CommandFailed.notRun(
          Text.EMPTY.name(file.toString()).and(" can't be read as a key set"),
          Text.of("restore it, or remove it and create tokens anew"));
    }
  }

  Optional<DevelopmentKey> find(String algorithm) {
    return keys.stream().filter(key -> key.algorithm().equals(algorithm)).findFirst();
  }

  SchemeKeys plus(DevelopmentKey key) {
    List<DevelopmentKey> more = new ArrayList<>(keys);
    more.add(key);
    return new SchemeKeys(List.copyOf(more));
  }

  /** New keys of the same algorithms. */
  SchemeKeys anew() {
    return new SchemeKeys(
        keys.stream().map(key -> DevelopmentKey.generate(key.algorithm())).toList());
  }

  boolean isEmpty() {
    return keys.isEmpty();
  }

  List<String> algorithms() {
    return keys.stream().map(DevelopmentKey::algorithm).toList();
  }

  /** The public halves alone (RFC 7517 section 5). */
  String publicSet() {
    return new JWKSet(keys.stream().map(DevelopmentKey::publicJwk).toList()).toString();
  }

  /** What is kept, private halves included. */
  byte[] secret() {
    return new JWKSet(keys.stream().map(DevelopmentKey::jwk).toList())
        .toString(false)
        .getBytes(UTF_8);
  }
}
