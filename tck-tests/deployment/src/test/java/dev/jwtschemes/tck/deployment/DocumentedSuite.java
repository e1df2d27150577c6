package dev.jwtschemes.tck.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import dev.jwtschemes.contract.RawHttp;
import dev.jwtschemes.contract.Request;
import dev.jwtschemes.contract.Response;
import java.io.IOException;
import org.junit.jupiter.api.Test;

/** What those who operate an application see of it, with an OpenAPI document. */
abstract class DocumentedSuite extends MonitoringSuite {

  @Test
  void the_document_says_what_the_rules_ask() throws IOException {
    Response response =
        RawHttp.send(
            server().server().address(),
            Request.get("/openapi").header("Accept", "application/json"));
    assertThat(response.status()).isEqualTo(200);
    String document = response.body().replaceAll("\\s", "");
    assertThat(operation(document, "/api/scoped"))
        .contains("\"security\":[{\"staff\":[]}]", "\"401\":", "\"WWW-Authenticate\"")
        .contains("\"403\":", "\"503\":", "\"Retry-After\"");
    assertThat(operation(document, "/api/partner")).contains("\"security\":[{\"partner\":[]}]");
    assertThat(operation(document, "/api/open")).doesNotContain("security", "401");
    assertThat(document)
        .contains("\"securitySchemes\":{")
        .containsPattern("\"staff\":\\{[^}]*\"bearerFormat\":\"JWT\"")
        .containsPattern("\"partner\":\\{[^}]*\"scheme\":\"bearer\"");
  }

  /** From this path to the next one, or to the end of paths. */
  private static String operation(String document, String path) {
    int start = document.indexOf(path + "\":{");
    assertThat(start).as(path + " in " + document).isPositive();
    String rest = document.substring(start + 1);
    int next = rest.indexOf("\"/");
    int components = rest.indexOf("\"components\"");
    int end = next < 0 ? components : components < 0 ? next : Math.min(next, components);
    return end < 0 ? rest : rest.substring(0, end);
  }
}
