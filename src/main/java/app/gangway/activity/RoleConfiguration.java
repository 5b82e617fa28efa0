package app.gangway.activity;

import app.gangway.common.newhire.RoleSpelling;
import app.gangway.common.newhire.SuggestedRoles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Puts together which roles are configured: by the checks of the activities, and for the form. */
@Configuration(proxyBeanMethods = false)
class RoleConfiguration {

  @Bean
  RoleSpelling roleSpelling(Activities activities, SuggestedRoles suggested) {
    return new RoleSpelling(activities.rolesNeedingApproval(), suggested.suggested());
  }
}
