package dev.jwtschemes.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The sample {@code two-issuers} as a process, and its address. */
public record Sample(Running process, String address) implements AutoCloseable {

  /** Start it with these options of Java, and this folder first on its class path. */
  public static Sample start(Path classes, List<String> options)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dport=0"));
    command.addAll(options);
    command.addAll(List.of("-cp", classes + ":" + System.getProperty("sample.jar", "")));
    command.add("dev.jwtschemes.sample.run.TwoIssuers");
    Running process = Running.start(new ProcessBuilder(command));
    try {
      return new Sample(process, process.await("two-issuers listens on (\\S+)").group(1));
    } catch (AssertionError e) {
      process.close();
      throw e;
    }
  }

  /** The status that a GET with this token gets. */
  public int get(String path, String token) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(URI.create(address + path))
            .header("Authorization", "Bearer " + token)
            .build();
    HttpResponse<String> response =
        HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    return response.statusCode();
  }

  @Override
  public void close() {
    process.close();
  }
}
