package dev.jwtschemes.internal.cdi;

import jakarta.enterprise.context.NormalScope;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** A passivating scope that is always active: as a session, where there are no sessions. */
@NormalScope(passivating = true)
@Retention(RetentionPolicy.RUNTIME)
@interface Kept {}
