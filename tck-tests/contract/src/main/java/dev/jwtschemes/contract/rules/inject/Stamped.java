package dev.jwtschemes.contract.rules.inject;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;

/** What it answers is stamped, by an interceptor. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@interface Stamped {}
