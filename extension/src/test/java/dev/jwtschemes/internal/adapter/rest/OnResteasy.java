package dev.jwtschemes.internal.adapter.rest;

import jakarta.ws.rs.core.Application;
import java.io.UnsupportedEncodingException;
import java.net.URISyntaxException;
import org.jboss.resteasy.cdi.CdiInjectorFactory;
import org.jboss.resteasy.core.ResteasyDeploymentImpl;
import org.jboss.resteasy.mock.MockHttpRequest;
import org.jboss.resteasy.mock.MockHttpResponse;
import org.jboss.resteasy.spi.ResteasyDeployment;

/** RESTEasy. */
final class OnResteasy implements RestRuntime {
  private final ResteasyDeployment rest = new ResteasyDeploymentImpl();

  private OnResteasy() {}

  static OnResteasy start(Application application) {
    OnResteasy runtime = new OnResteasy();
    runtime.rest.setApplication(application);
    runtime.rest.start();
    return runtime;
  }

  static OnResteasy startWithCdi(Application application) {
    OnResteasy runtime = new OnResteasy();
    runtime.rest.setInjectorFactoryClass(CdiInjectorFactory.class.getName());
    runtime.rest.setApplication(application);
    runtime.rest.start();
    return runtime;
  }

  @Override
  public Answer send(String method, String path, String... headers) {
    try {
      MockHttpRequest request = MockHttpRequest.create(method, path);
      for (int i = 0; i < headers.length; i += 2) {
        request.header(headers[i], headers[i + 1]);
      }
      MockHttpResponse response = new MockHttpResponse();
      rest.getDispatcher().invoke(request, response);
      return Answer.of(
          response.getStatus(), response.getOutputHeaders(), response.getContentAsString());
    } catch (URISyntaxException | UnsupportedEncodingException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    rest.stop();
  }
}
