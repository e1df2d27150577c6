package dev.jwtschemes.internal.access;

import dev.jwtschemes.internal.text.Detail;
import org.jspecify.annotations.Nullable;

/**
 * What a {@code Failure} is made from; {@code internal.failure} makes it.
 *
 * @param reason a {@code FailureReason}, which can't be named below the API
 * @param detail why
 * @param cause what was thrown, if anything was
 */
public record FailureParts(Enum<?> reason, Detail detail, @Nullable Throwable cause) {}
