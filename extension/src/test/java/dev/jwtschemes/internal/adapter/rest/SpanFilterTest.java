package dev.jwtschemes.internal.adapter.rest;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Scope;
import io.opentelemetry.sdk.OpenTelemetrySdk;
import io.opentelemetry.sdk.testing.exporter.InMemorySpanExporter;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import io.opentelemetry.sdk.trace.data.SpanData;
import io.opentelemetry.sdk.trace.export.SimpleSpanProcessor;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The server's span begins in a filter without a priority, as WildFly's does. */
class SpanFilterTest {
  private static final InMemorySpanExporter SPANS = InMemorySpanExporter.create();
  private static final OpenTelemetrySdk SDK =
      OpenTelemetrySdk.builder()
          .setTracerProvider(
              SdkTracerProvider.builder()
                  .addSpanProcessor(SimpleSpanProcessor.create(SPANS))
                  .build())
          .build();

  /** The application's OpenTelemetry. */
  @Singleton
  public static class Telemetry {
    @Produces
    @Singleton
    public OpenTelemetry openTelemetry() {
      return SDK;
    }
  }

  /** The server's filter. */
  public static class ServerSpan implements ContainerRequestFilter, ContainerResponseFilter {
    @Override
    @SuppressWarnings("MustBeClosedChecker") // closed with the response
    public void filter(ContainerRequestContext request) {
      Span span = SDK.getTracer("server").spanBuilder("GET").startSpan();
      request.setProperty("span", span);
      request.setProperty("scope", span.makeCurrent());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
      if (request.getProperty("scope") instanceof Scope scope) {
        scope.close();
        ((Span) request.getProperty("span")).end();
      }
    }
  }

  @Path("orders")
  public static class Orders {
    @GET
    @RolesAllowed("clerk")
    public String get() {
      return "";
    }

    @GET
    @Path("open")
    @PermitAll
    public String open() {
      return "";
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"RESTEASY", "JERSEY"})
  void the_span_of_an_accepted_request_is_described(RestRuntime.Kind kind) {
    SPANS.reset();
    try (RestApplication application = deployed(kind)) {
      assertThat(application.get("/orders", RestApplication.token("staff", "clerk")))
          .isEqualTo(200);
      assertThat(application.get("/orders/open")).isEqualTo(200);
      assertThat(attributes()).containsExactly("authenticated staff", "open null");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"RESTEASY", "JERSEY"})
  void a_refused_request_has_no_span_of_the_server(RestRuntime.Kind kind) {
    SPANS.reset();
    try (RestApplication application = deployed(kind)) {
      assertThat(application.get("/orders")).isEqualTo(401);
      assertThat(SPANS.getFinishedSpanItems()).isEmpty();
    }
  }

  private static RestApplication deployed(RestRuntime.Kind kind) {
    return RestApplication.deployed(
        RestApplication.plan(Telemetry.class).start(),
        new RestApplication.Listed(Set.of(Orders.class, ServerSpan.class), Set.of()),
        kind);
  }

  private static List<String> attributes() {
    return SPANS.getFinishedSpanItems().stream().map(SpanFilterTest::text).toList();
  }

  private static String text(SpanData span) {
    return span.getAttributes().get(AttributeKey.stringKey("jwt_schemes.outcome"))
        + " "
        + span.getAttributes().get(AttributeKey.stringKey("jwt_schemes.scheme"));
  }
}
