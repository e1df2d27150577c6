package dev.jwtschemes.tck.attack;

/** What the attacks run on, by the names of result files. */
public enum Stack {
  EMBEDDED("embedded"),
  WILDFLY("wildfly"),
  LIBERTY("liberty"),
  PAYARA_MICRO("payara-micro"),
  PAYARA_SERVER("payara-server"),
  TOMEE("tomee");

  private final String file;

  Stack(String file) {
    this.file = file;
  }

  /** Whether all applications are deployed at the start, or none. */
  public boolean deploysAtStart() {
    return this == PAYARA_MICRO || this == TOMEE;
  }

  /** The stack whose results have this name in their file's. */
  public static Stack named(String file) {
    for (Stack each : values()) {
      if (each.file.equals(file)) {
        return each;
      }
    }
    throw new IllegalArgumentException("No stack is called " + file);
  }
}
