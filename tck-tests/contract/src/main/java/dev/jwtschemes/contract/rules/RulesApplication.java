package dev.jwtschemes.contract.rules;

import dev.jwtschemes.contract.rules.choose.ClerkResource;
import dev.jwtschemes.contract.rules.choose.OneSchemeResource;
import dev.jwtschemes.contract.rules.choose.OwnQualifierClassResource;
import dev.jwtschemes.contract.rules.choose.OwnQualifierResource;
import dev.jwtschemes.contract.rules.choose.SeveralSchemesResource;
import dev.jwtschemes.contract.rules.inherit.PaperArchive;
import dev.jwtschemes.contract.rules.inherit.PaperLedger;
import dev.jwtschemes.contract.rules.inherit.PaperShelf;
import dev.jwtschemes.contract.rules.inherit.PlainSubResource;
import dev.jwtschemes.contract.rules.inherit.StrictSubResource;
import dev.jwtschemes.contract.rules.inherit.TextEntries;
import dev.jwtschemes.contract.rules.inject.ClaimResource;
import dev.jwtschemes.contract.rules.inject.DynamicClaimResource;
import dev.jwtschemes.contract.rules.inject.IdentityResource;
import dev.jwtschemes.contract.rules.inject.JsonClaimResource;
import dev.jwtschemes.contract.rules.inject.RegistryResource;
import dev.jwtschemes.contract.rules.inject.StampedResource;
import dev.jwtschemes.contract.rules.inject.ValidatorResource;
import dev.jwtschemes.contract.rules.observe.TracedResource;
import dev.jwtschemes.contract.rules.observe.TracesResource;
import dev.jwtschemes.contract.rules.permission.ClassDenyResource;
import dev.jwtschemes.contract.rules.permission.ClassOptionalResource;
import dev.jwtschemes.contract.rules.permission.ClassPermitResource;
import dev.jwtschemes.contract.rules.permission.ClassRolesResource;
import dev.jwtschemes.contract.rules.permission.ClassSchemeResource;
import dev.jwtschemes.contract.rules.permission.MethodRulesResource;
import dev.jwtschemes.contract.rules.permission.PreflightResource;
import dev.jwtschemes.contract.rules.permission.TwoPermissionsResource;
import dev.jwtschemes.contract.rules.sub.GuardedLocatorResource;
import dev.jwtschemes.contract.rules.sub.LocatorResource;
import dev.jwtschemes.rest.JwtSchemesFeature;
import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;
import java.util.Set;

/**
 * The rules application. It lists its classes, so that it is the same everywhere; the extension's
 * filters aren't among them, but for the feature that TomEE needs.
 */
@ApplicationPath("api")
public class RulesApplication extends Application {

  @Override
  public Set<Class<?>> getClasses() {
    return Set.of(
        MarkingFilter.class,
        RefusalMapper.class,
        RewritingFilter.class,
        MethodRulesResource.class,
        TwoPermissionsResource.class,
        ClassSchemeResource.class,
        ClassPermitResource.class,
        ClassOptionalResource.class,
        ClassRolesResource.class,
        ClassDenyResource.class,
        PreflightResource.class,
        SeveralSchemesResource.class,
        OneSchemeResource.class,
        OwnQualifierResource.class,
        OwnQualifierClassResource.class,
        ClerkResource.class,
        PlainSubResource.class,
        StrictSubResource.class,
        PaperLedger.class,
        TextEntries.class,
        PaperArchive.class,
        PaperShelf.class,
        LocatorResource.class,
        GuardedLocatorResource.class,
        TracedResource.class,
        TracesResource.class,
        IdentityResource.class,
        ClaimResource.class,
        DynamicClaimResource.class,
        JsonClaimResource.class,
        StampedResource.class,
        ValidatorResource.class,
        RegistryResource.class,
        JwtSchemesFeature.class);
  }
}
