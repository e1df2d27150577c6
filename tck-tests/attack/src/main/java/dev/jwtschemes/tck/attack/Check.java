package dev.jwtschemes.tck.attack;

import java.io.IOException;
import java.util.List;

/** One step of an attack. */
public interface Check {

  /** Do it, and say how the outcome differs, in one sentence each; empty when it holds. */
  List<String> differences(Visit visit) throws IOException, InterruptedException;

  /** What is done, as one reads it in a report. */
  default String summary() {
    return "";
  }
}
