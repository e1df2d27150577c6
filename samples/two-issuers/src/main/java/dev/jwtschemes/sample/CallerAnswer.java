package dev.jwtschemes.sample;

import jakarta.json.bind.annotation.JsonbPropertyOrder;
import java.util.List;

/** What a protected resource answers, as JSON. */
@JsonbPropertyOrder({"scheme", "name", "issuer", "groups"})
public record CallerAnswer(String scheme, String name, String issuer, List<String> groups) {}
