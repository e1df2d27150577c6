package dev.jwtschemes.internal.request;

import dev.jwtschemes.internal.authenticate.Caller;
import dev.jwtschemes.internal.rule.AccessRule;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The state of one request between the filters, the mechanism and the server, which may ask several
 * times: what observers have heard and said, and which rules it has passed. A forward brings it to
 * another rule, but it is the same request, and observers are not asked again. Kept in one
 * attribute of the request, which the application can write as well: what isn't the request's own
 * counts as one that passed a constraint. Not thread-safe.
 */
public final class RequestMemory {
  /** Another application that the request is dispatched to has a memory of its own. */
  private static final String ATTRIBUTE =
      "dev.jwtschemes.memory." + Integer.toHexString(System.identityHashCode(RequestMemory.class));

  private static final NewestByRequest NEWEST = new NewestByRequest();

  private final @Nullable String request;
  private boolean begun;
  private @Nullable DecisionId decision;
  private String contextPath = "";
  private boolean announced;
  private boolean constrained;
  private @Nullable Extraction choice;
  private @Nullable Caller judged;
  private Passage.@Nullable AfterValidation judgement;
  private @Nullable Set<Class<?>> fired;
  private @Nullable Map<AccessRule, Outcome.Proceed> passed;
  private @Nullable Caller handedOver;
  private @Nullable Caller kept;
  private boolean named;
  private boolean anonymous;
  private boolean refused;
  private @Nullable Runnable onSpan;

  /** Nothing has happened yet. */
  public RequestMemory() {
    this(null);
  }

  private RequestMemory(@Nullable String request) {
    this.request = request;
  }

  /**
   * The memory of the request with these attributes, through forwards; made when it isn't there.
   *
   * @param request identifies it among those that are served now, null where the server doesn't
   *     show that
   */
  public static RequestMemory of(
      @Nullable String request,
      Function<String, @Nullable Object> attribute,
      BiConsumer<String, Object> keep) {
    Object kept = attribute.apply(ATTRIBUTE);
    return kept instanceof RequestMemory known && known.isOf(request)
        ? known
        : make(request, kept != null, keep);
  }

  /**
   * The memory of a request that enters the application's filters, which it does once; made unless
   * the server's authentication did.
   *
   * @param request as above
   */
  public static RequestMemory begin(
      @Nullable String request,
      Function<String, @Nullable Object> attribute,
      BiConsumer<String, Object> keep) {
    RequestMemory known = of(request, attribute, keep);
    RequestMemory own = known.begun ? make(request, true, keep) : known;
    own.begun = true;
    return own;
  }

  private static RequestMemory make(
      @Nullable String request, boolean isReplaced, BiConsumer<String, Object> keep) {
    RequestMemory made = new RequestMemory(request);
    if (isReplaced) {
      made.constrained();
    }
    if (request != null) {
      NEWEST.put(request, made);
    }
    keep.accept(ATTRIBUTE, made);
    return made;
  }

  private boolean isOf(@Nullable String asked) {
    return asked == null || request == null || (request.equals(asked) && NEWEST.is(asked, this));
  }

  /** The id of the decision on the request, one for all its stages. */
  DecisionId decision(Supplier<String> ids) {
    DecisionId known = decision;
    if (known == null) {
      known = new DecisionId(ids);
      decision = known;
    }
    return known;
  }

  /** The request belongs to the web application with this context path. */
  public void below(String path) {
    contextPath = path;
  }

  /** The context path of its web application; empty where no servlet container is. */
  public String contextPath() {
    return contextPath;
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
    Set<Class<?>> before = fired;
    if (before == null) {
      before = new HashSet<>();
      fired = before;
    }
    return before.add(kind);
  }

  /** How the request passed this rule of a servlet, if it did. */
  public Optional<Outcome.Proceed> passed(AccessRule rule) {
    return passed == null ? Optional.empty() : Optional.ofNullable(passed.get(rule));
  }

  /** The request has passed this rule of a servlet. */
  public void passed(AccessRule rule, Outcome.Proceed how) {
    Map<AccessRule, Outcome.Proceed> before = passed;
    if (before == null) {
      before = new HashMap<>();
      passed = before;
    }
    before.put(rule, how);
  }

  /** Hand a caller over to the mechanism, which the server asks; null when it was asked. */
  public void handOver(@Nullable Caller caller) {
    handedOver = caller;
    named |= caller != null;
  }

  /**
   * Whether the server may know a caller by a rule that the request passed. A caller that it knows
   * otherwise passed a constraint.
   */
  public boolean isNamedByRule() {
    return named || passed != null;
  }

  /** The caller that the mechanism is to name. */
  public Optional<Caller> handedOver() {
    return Optional.ofNullable(handedOver);
  }

  /** JAX-RS alone knows this caller. */
  public void keep(Caller caller) {
    kept = caller;
  }

  /** The caller that JAX-RS alone knows. */
  public Optional<Caller> kept() {
    return Optional.ofNullable(kept);
  }

  /** No token came to a method whose schemes make one optional. */
  public void anonymous() {
    anonymous = true;
  }

  /** Whether no token came to such a method. */
  public boolean isAnonymous() {
    return anonymous;
  }

  /** This is to be run when the server's span has begun, should that be after the decision. */
  public void onSpan(Runnable description) {
    onSpan = description;
  }

  /** The server's span may have begun since the decision; run once what describes it. */
  public void spanMayHaveBegun() {
    Runnable description = onSpan;
    onSpan = null;
    if (description != null) {
      description.run();
    }
  }

  /** The mechanism has answered the request. */
  public void refused() {
    refused = true;
  }

  /** Whether the mechanism has answered the request. */
  public boolean isRefused() {
    return refused;
  }
}
