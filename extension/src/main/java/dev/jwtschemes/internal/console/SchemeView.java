package dev.jwtschemes.internal.console;

import dev.jwtschemes.internal.key.fetch.KeysView;
import java.util.List;

/**
 * A registered scheme as it is now.
 *
 * @param name its name
 * @param issuers that it accepts
 * @param audiences that it accepts; none: any
 * @param keySource where its keys come from, in words, without secrets
 * @param keys of signatures; none if its tokens are encrypted only
 */
public record SchemeView(
    String name, List<String> issuers, List<String> audiences, String keySource, KeysView keys) {}
