package dev.jwtschemes.contract;

/** One step of a case. */
public sealed interface Step permits Exchange, Change {}
