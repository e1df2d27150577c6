/**
 * What a web application says of itself, and where this library lies in it.
 *
 * <p>In: web.xml, an EAR's application.xml, class loaders. Out: its login and the order of its
 * libraries; findings. Deployment time. Plain Java: depends on {@code problem} and {@code text}.
 * Internal. Reading order: {@link dev.jwtschemes.internal.deployment.web.WebXmlFile}, {@link
 * dev.jwtschemes.internal.deployment.web.WebXml}, {@link
 * dev.jwtschemes.internal.deployment.web.LibraryOrder}, {@link
 * dev.jwtschemes.internal.deployment.web.Placement}.
 */
@NullMarked
package dev.jwtschemes.internal.deployment.web;

import org.jspecify.annotations.NullMarked;
