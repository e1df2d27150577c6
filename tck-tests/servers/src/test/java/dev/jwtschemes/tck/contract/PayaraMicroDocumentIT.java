package dev.jwtschemes.tck.contract;

import dev.jwtschemes.tck.servers.ApplicationServer;
import dev.jwtschemes.tck.servers.PayaraMicro;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The document on Payara Micro, whose OpenAPI is 3.0. It shows locators as operations, and methods
 * of their sub-resources and of superclasses at {@code /null}, where nothing serves them.
 */
class PayaraMicroDocumentIT extends DocumentSuite {
  private static final Pattern NOT_SHOWN =
      Pattern.compile("GET /((guarded-)?tree/|sub-strict/|sub-plain/(base-scheme|unannotated)).*");

  @Override
  protected ApplicationServer product() {
    return new PayaraMicro();
  }

  @Override
  protected String before() {
    return "/api";
  }

  /** At deployment JAX-RS shows them. */
  @Override
  protected boolean knowsClassesOfInterfaces() {
    return true;
  }

  @Override
  protected boolean hasRoles() {
    return false;
  }

  @Override
  protected Stream<String> shown(Stream<String> operations) throws IOException {
    return Stream.concat(
        operations.filter(each -> !NOT_SHOWN.matcher(each).matches()), expected("payara.txt"));
  }

  @Override
  protected Set<String> errors() {
    return Set.of("oas3-valid-schema-example", "operation-operationId-unique", "path-params");
  }

  @Override
  protected Set<String> remarks() {
    return Set.of();
  }
}
