package dev.jwtschemes.cli;

/** How a process ended, and what it wrote. */
public record Ran(int exit, String out, String err) {}
