package dev.jwtschemes.tck.soak;

/** How a request ended. */
enum Answer {
  /** 200 with the caller's own name. */
  ACCEPTED,
  /** 400, 401 or 403. */
  REFUSED,
  /** 503 with Retry-After. */
  UNCHECKED,
  /** Anything else. */
  BROKEN,
  /** The key was withdrawn meanwhile: whatever came was right. */
  NOT_COUNTED;

  static Answer of(int status) {
    return switch (status) {
      case 200 -> ACCEPTED;
      case 400, 401, 403 -> REFUSED;
      case 503 -> UNCHECKED;
      default -> BROKEN;
    };
  }
}
