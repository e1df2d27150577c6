package dev.jwtschemes.internal.verify;

import dev.jwtschemes.internal.key.Algorithm;
import dev.jwtschemes.internal.key.Keys;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a token proved when it was validated and may prove no more: its times, and the key that
 * signed it. All other checks would give the same again.
 *
 * @param notBefore {@link Instant#MIN} if the token says nothing about it
 * @param key null if the token is encrypted only
 * @param kid what the token says of its key
 * @param algorithm of the signature, null likewise
 */
record Proof(
    Instant expires,
    Instant issued,
    Instant notBefore,
    Keys.@Nullable Entry key,
    Optional<String> kid,
    @Nullable Algorithm algorithm) {}
