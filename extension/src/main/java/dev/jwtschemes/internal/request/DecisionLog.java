package dev.jwtschemes.internal.request;

import dev.jwtschemes.AuthenticationDecision;
import dev.jwtschemes.Failure;
import dev.jwtschemes.internal.authenticate.Authentication;
import dev.jwtschemes.internal.text.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The decision while it is being made. Belongs to one request and its thread. */
final class DecisionLog implements AuthenticationDecision {
  private static final Note ACCEPTED =
      Note.of(Stage.VALIDATE, Text.of("signature and claims are good"));

  private final DecisionId id;
  private final Optional<String> traceId;
  private final List<Note> notes = new ArrayList<>();
  private Outcome outcome = Outcome.ANONYMOUS;
  private Set<String> candidates = Set.of();
  private @Nullable String scheme;
  private @Nullable Failure failure;

  DecisionLog(DecisionId id, Optional<String> traceId) {
    this.id = id;
    this.traceId = traceId;
  }

  /**
   * An immutable copy.
   *
   * @param lazyId made when it is read
   */
  record Snapshot(
      DecisionId lazyId,
      Optional<String> traceId,
      Outcome outcome,
      Optional<String> scheme,
      Set<String> candidates,
      Optional<Failure> failure,
      List<Step> steps)
      implements AuthenticationDecision {
    @Override
    public String id() {
      return lazyId.get();
    }
  }

  Snapshot snapshot() {
    return new Snapshot(id, traceId, outcome, scheme(), candidates, failure(), steps());
  }

  void step(Stage stage, Text text) {
    step(Note.of(stage, text));
  }

  void step(Note note) {
    notes.add(note);
  }

  /** Note why the request ends here. */
  void step(Stage stage, Failure why) {
    step(new Note(stage, () -> Text.trusted(why.reason().id() + ": " + why.detail())));
  }

  /** Note the candidates; the set is final. */
  void candidates(Set<String> names) {
    candidates = names;
  }

  /** Note what authentication chose and found. */
  void chosen(Authentication made) {
    if (made.choice().isPresent()) {
      Authentication.Choice choice = made.choice().get();
      choose(choice.scheme());
      step(
          new Note(
              Stage.SELECT, () -> Text.EMPTY.name(choice.scheme()).and(": ").and(choice.why())));
    }
    if (made instanceof Authentication.Refused refused) {
      refused.scheme().ifPresent(this::choose);
    } else if (made instanceof Authentication.Accepted accepted) {
      step(ACCEPTED);
      if (accepted.groupsRemark().isPresent()) {
        step(Stage.VALIDATE, accepted.groupsRemark().get());
      }
    }
  }

  void choose(String name) {
    scheme = name;
  }

  void fail(Failure why) {
    failure = why;
  }

  void end(Outcome how) {
    outcome = how;
  }

  @Override
  public String id() {
    return id.get();
  }

  @Override
  public Optional<String> traceId() {
    return traceId;
  }

  @Override
  public Outcome outcome() {
    return outcome;
  }

  @Override
  public Optional<String> scheme() {
    return Optional.ofNullable(scheme);
  }

  @Override
  public Set<String> candidates() {
    return candidates;
  }

  @Override
  public Optional<Failure> failure() {
    return Optional.ofNullable(failure);
  }

  @Override
  public List<Step> steps() {
    return Note.steps(notes);
  }
}
