package dev.jwtschemes.testkit.event;

import dev.jwtschemes.AuthenticationDecision.Outcome;
import dev.jwtschemes.event.RequestReceived;
import dev.jwtschemes.internal.event.EventContent;
import dev.jwtschemes.internal.event.EventContext;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Builder of a {@code RequestReceived}; shows afterwards what an observer did to it. */
public final class ReceivedBuilder extends EventBuilder<RequestReceived, ReceivedBuilder> {
  private final Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
  private final Map<String, String> query = new HashMap<>();
  private @Nullable String usedToken;
  private boolean ignoresToken;

  ReceivedBuilder() {
    super(RequestReceived.class, Outcome.ANONYMOUS);
  }

  /** Add a request header; its name is looked up in any case. */
  public ReceivedBuilder header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  /** Add a parameter of the address. */
  public ReceivedBuilder query(String name, String value) {
    query.put(name, value);
    return this;
  }

  /** The token of the observers' {@code useToken}, if that was their last call. */
  public Optional<String> usedToken() {
    return Optional.ofNullable(usedToken);
  }

  /** Whether the observers' last call was {@code ignoreToken}. */
  public boolean ignoresToken() {
    return ignoresToken;
  }

  @Override
  EventContent parts(EventContext context) {
    Map<String, String> copy = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    copy.putAll(headers);
    Map<String, String> parameters = Map.copyOf(query);
    return new EventContent.Received(
        context,
        name -> Optional.ofNullable(copy.get(name)),
        name -> Optional.ofNullable(parameters.get(name)),
        new Choice());
  }

  @Override
  ReceivedBuilder self() {
    return this;
  }

  private final class Choice implements EventContent.TokenChoice {
    @Override
    public void use(String compactToken) {
      usedToken = compactToken;
      ignoresToken = false;
    }

    @Override
    public void ignore() {
      usedToken = null;
      ignoresToken = true;
    }
  }
}
