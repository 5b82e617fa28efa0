/**
 * What one step of an onboarding is: the interface that a back end implements, and those that are
 * installed.
 */
@ApplicationModule(allowedDependencies = {"common"})
@NullMarked
package app.gangway.activity;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
