package dev.jwtschemes.internal.request;

import dev.jwtschemes.internal.authenticate.Caller;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What observers have heard of a request, and said: a forward brings it to another rule, but it is
 * the same request, and they are not asked again. Belongs to one request.
 */
public final class RequestMemory {
  private static final String ATTRIBUTE = "dev.jwtschemes.memory";

  private boolean announced;
  private boolean constrained;
  private @Nullable Extraction choice;
  private @Nullable Caller judged;
  private Passage.@Nullable AfterValidation judgement;
  private final Set<Class<?>> fired = new HashSet<>();

  /** Nothing has happened yet. */
  public RequestMemory() {}

  /**
   * The memory of the request with these attributes, through forwards; made when it isn't there.
   */
  public static RequestMemory in(
      Function<String, @Nullable Object> attribute, BiConsumer<String, Object> keep) {
    if (attribute.apply(ATTRIBUTE) instanceof RequestMemory known) {
      return known;
    }
    RequestMemory made = new RequestMemory();
    keep.accept(ATTRIBUTE, made);
    return made;
  }

  /** A security constraint of the server was passed with a token of any registered scheme. */
  public void constrained() {
    constrained = true;
  }

  /** Whether the request passed such a constraint. */
  public boolean isConstrained() {
    return constrained;
  }

  boolean isAnnounced() {
    return announced;
  }

  /** The request was announced, and perhaps an observer chose its token. */
  void announced(Optional<Extraction> chosen) {
    announced = true;
    choice = chosen.orElse(null);
  }

  /** What an observer chose, for the schemes that are candidates now. */
  Optional<Extraction> choice(Set<String> candidates) {
    return choice instanceof Extraction.Found found
        ? Optional.of(new Extraction.Found(found.token(), candidates, found.place()))
        : Optional.ofNullable(choice);
  }

  /** Observers have seen this caller. */
  void judged(Caller caller, Passage.AfterValidation after) {
    judged = caller;
    judgement = after;
  }

  /** What observers made of this caller, if they have seen it: same scheme, same token. */
  Optional<Passage.AfterValidation> judgement(Caller caller) {
    boolean isSame =
        judged != null
            && judged.scheme().equals(caller.scheme())
            && judged.getRawToken().equals(caller.getRawToken());
    return isSame ? Optional.ofNullable(judgement) : Optional.empty();
  }

  /** Whether an event of this kind hasn't been fired before; from now on it has. */
  boolean isFirst(Class<?> kind) {
    return fired.add(kind);
  }
}
