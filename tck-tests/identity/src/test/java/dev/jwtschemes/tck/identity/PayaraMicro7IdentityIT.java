package dev.jwtschemes.tck.identity;

import dev.jwtschemes.tck.servers.PayaraMicro;
import dev.jwtschemes.tck.servers.ServerSuite;
import java.io.IOException;
import java.util.Map;
import org.junit.jupiter.api.Tag;

/** Identity on Payara Micro 7. */
@Tag("other")
class PayaraMicro7IdentityIT extends ServerSuite {
  @Override
  protected Run start() throws IOException, InterruptedException {
    return IdentityRun.on(PayaraMicro.seven(), Map.of());
  }
}
