package dev.jwtschemes.internal.request;

import dev.jwtschemes.AuthenticationDecision.Stage;
import dev.jwtschemes.AuthenticationDecision.Step;
import dev.jwtschemes.internal.text.Text;
import java.util.AbstractList;
import java.util.List;
import java.util.function.Supplier;

/**
 * A step of a decision as it is noted: what it says is worded when it is read, which is seldom.
 *
 * @param stage where in the request
 * @param words made of data that no longer changes; any thread may ask for them, several times
 */
record Note(Stage stage, Supplier<Text> words) {

  /** Note what is worded already. */
  static Note of(Stage stage, Text text) {
    return new Note(stage, () -> text);
  }

  private Step step() {
    return new Step(stage, words.get().toString());
  }

  /** These notes as steps, each worded when it is read; a copy that can't be changed. */
  static List<Step> steps(List<Note> notes) {
    return notes.isEmpty() ? List.of() : new Steps(notes.toArray(Note[]::new));
  }

  private static final class Steps extends AbstractList<Step> {
    private final Note[] notes;

    Steps(Note[] notes) {
      this.notes = notes;
    }

    @Override
    public Step get(int index) {
      return notes[index].step();
    }

    @Override
    public int size() {
      return notes.length;
    }
  }
}
