package app.gangway.instance;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.batch.BatchDesk;
import app.gangway.batch.Batches;
import app.gangway.newhire.NewHire;
import app.gangway.onboarding.Actor;
import app.gangway.onboarding.FanIn;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.Performance.FailedForGood;
import app.gangway.testing.BackEnds;
import app.gangway.testing.HandWork;
import app.gangway.testing.People;
import app.gangway.testing.SettableClock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Instances that a machine starts and the test moves by hand. */
@Import(BackEnds.class)
abstract class InstancesByHand {

  static final String CARD = "AccessCardCreationActivity";
  static final String EQUIPMENT = "ItEquipmentOrderActivity";
  static final String WELCOME = "WelcomeEmailActivity";
  static final Actor MACHINE = new Actor("lesson", Actor.Kind.MACHINE, "192.0.2.9");

  @Autowired HandWork house;
  @Autowired InstanceDesk desk;
  @Autowired InstanceControl control;
  @Autowired Instances instances;
  @Autowired BatchDesk batchDesk;
  @Autowired Batches batches;
  @Autowired Onboardings onboardings;
  @Autowired FanIn fanIn;
  @Autowired BackEnds backEnds;
  @Autowired JdbcClient rows;
  @Autowired SettableClock clock;

  /** Tells the ids and the people of one test from those of another. */
  final String mark = UUID.randomUUID().toString().substring(0, 8);

  NewHire person(String name) {
    return People.hire(name, email(name), "developer");
  }

  String email(String name) {
    return "%s-%s@example.com".formatted(name.toLowerCase(), mark);
  }

  /** One with something of its own in it, which the house keeps but does not read. */
  static HireInput input(NewHire hire) {
    return new HireInput(hire, Inputs.of(hire).replace("}", ",\"desk\":7}"));
  }

  String start(@Nullable String chosen, NewHire hire) {
    return start(Orchestrator.ONBOARDING, chosen, hire);
  }

  String start(Orchestrator orchestrator, @Nullable String chosen, NewHire hire) {
    return desk.start(new Start.One(orchestrator, input(hire)), chosen, MACHINE);
  }

  String startBatch(@Nullable String chosen, NewHire... hires) {
    List<HireInput> inputs = Arrays.stream(hires).map(InstancesByHand::input).toList();
    String json = inputs.stream().map(HireInput::json).collect(Collectors.joining(",", "[", "]"));
    return desk.start(new Start.Many(inputs, json), chosen, MACHINE);
  }

  Instance instance(String id) {
    return instances.find(id).orElseThrow();
  }

  /** The onboarding's or the batch's own id. */
  UUID subject(String id) {
    return instance(id).subjectId();
  }

  List<Onboarding> children(UUID batch) {
    return onboardings.findAll(OnboardingFilter.ofBatch(batch, null).toSpecification());
  }

  Set<String> childIds(UUID batch) {
    return children(batch).stream().map(Onboarding::instanceId).collect(Collectors.toSet());
  }

  /** Brings an onboarding to its end, or a batch with all its children. */
  String finish(String id) {
    Instance instance = instance(id);
    if (instance.isBatch()) {
      children(instance.subjectId()).forEach(child -> finish(child.instanceId()));
      complete(instance.subjectId());
    } else {
      house.performAll(instance.subjectId());
      fanIn.close(instance.subjectId());
    }
    return id;
  }

  /** What the job does that comes when no child runs any more. */
  void complete(UUID batch) {
    batches.settled(batch).ifPresent(due -> batchDesk.complete(due.batchId(), due.round()));
  }

  /** All of it done but the access card, which has failed for good. */
  void fail(String id, String name) {
    UUID onboarding = subject(id);
    backEnds.breakDown(CARD, email(name));
    while (!(house.perform(onboarding, CARD) instanceof FailedForGood)) {
      clock.advance(Duration.ofSeconds(1));
    }
    backEnds.mend(CARD, email(name));
    house.perform(onboarding, EQUIPMENT);
    house.perform(onboarding, WELCOME);
    assertThat(fanIn.close(onboarding)).isTrue();
  }

  /** How many rows a query counts. */
  long count(String query, Object... values) {
    return rows.sql("select count(*) from " + query).params(values).query(Long.class).single();
  }
}
