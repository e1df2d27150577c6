package dev.jwtschemes.internal.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.jwtschemes.AuthenticationDecision.Stage;
import dev.jwtschemes.AuthenticationDecision.Step;
import dev.jwtschemes.internal.text.Literal;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class NoteTest {

  @Test
  void is_worded_when_it_is_read() {
    AtomicInteger worded = new AtomicInteger();
    List<Step> steps =
        Note.steps(
            List.of(
                new Note(
                    Stage.RULE,
                    () -> {
                      worded.incrementAndGet();
                      return Literal.text("open");
                    })));
    assertThat(worded).hasValue(0);
    assertThat(steps).containsExactly(new Step(Stage.RULE, "open"));
    assertThat(worded).hasPositiveValue();
  }

  @Test
  void steps_stay_as_they_were_when_notes_are_added() {
    List<Note> notes = new ArrayList<>(List.of(Note.of(Stage.RULE, Literal.text("open"))));
    List<Step> steps = Note.steps(notes);
    notes.add(Note.of(Stage.EXTRACT, Literal.text("no token")));
    notes.set(0, Note.of(Stage.RULE, Literal.text("denied")));
    assertThat(steps).containsExactly(new Step(Stage.RULE, "open"));
  }

  @Test
  void steps_can_not_be_changed() {
    List<Step> steps = Note.steps(List.of(Note.of(Stage.RULE, Literal.text("open"))));
    assertThatThrownBy(() -> steps.set(0, new Step(Stage.RULE, "denied")))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(() -> steps.add(new Step(Stage.RULE, "denied")))
        .isInstanceOf(UnsupportedOperationException.class);
    assertThatThrownBy(steps::clear).isInstanceOf(UnsupportedOperationException.class);
  }

  @Test
  void no_note_is_no_step() {
    assertThat(Note.steps(List.of())).isEmpty();
  }
}
