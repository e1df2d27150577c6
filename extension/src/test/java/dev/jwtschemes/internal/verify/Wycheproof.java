package dev.jwtschemes.internal.verify;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import jakarta.json.JsonValue;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the vectors of C2SP/wycheproof, which lie beside the project and not in it. */
final class Wycheproof {

  /**
   * One token, the key it is for, and what is to come of it.
   *
   * @param id unique within its file
   * @param key a JWK
   * @param token a compact serialization, or what only looks like one
   * @param plaintext hexadecimal, of a valid encrypted one
   */
  record Vector(
      int id,
      String comment,
      String key,
      String keyType,
      String token,
      boolean isValid,
      @Nullable String plaintext) {}

  private Wycheproof() {}

  /** The folder of the vectors, if there is one: {@code ../shared} as seen from the project. */
  static Optional<Path> folder() {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      if (Files.isDirectory(at.resolve(".ci"))) {
        return Optional.of(at.resolveSibling("shared").resolve("vectors/wycheproof"))
            .filter(Files::isDirectory);
      }
    }
    return Optional.empty();
  }

  static List<Vector> read(Path file, List<String> keyMembers) {
    List<Vector> vectors = new ArrayList<>();
    try (JsonReader reader = Json.createReader(Files.newBufferedReader(file))) {
      for (JsonObject group :
          reader.readObject().getJsonArray("testGroups").getValuesAs(JsonObject.class)) {
        JsonObject key =
            keyMembers.stream()
                .filter(group::containsKey)
                .map(group::getJsonObject)
                .findFirst()
                .orElseThrow();
        for (JsonValue each : group.getJsonArray("tests")) {
          vectors.add(vector(each.asJsonObject(), key));
        }
      }
      return vectors;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static Vector vector(JsonObject test, JsonObject key) {
    return new Vector(
        test.getInt("tcId"),
        test.getString("comment"),
        key.toString(),
        key.getString("kty"),
        test.getString(test.containsKey("jws") ? "jws" : "jwe"),
        test.getString("result").equals("valid"),
        test.getString("pt", null));
  }
}
