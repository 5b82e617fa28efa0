package app.gangway.durable;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.batch.BatchService;
import app.gangway.batch.Batches;
import app.gangway.common.Actor;
import app.gangway.common.newhire.NewHire;
import app.gangway.durable.control.InstanceControl;
import app.gangway.durable.query.Instance;
import app.gangway.durable.query.Instances;
import app.gangway.durable.start.DefaultInputs;
import app.gangway.durable.start.HireInput;
import app.gangway.durable.start.InstanceService;
import app.gangway.durable.start.Start;
import app.gangway.onboarding.Onboarding;
import app.gangway.onboarding.OnboardingFilter;
import app.gangway.onboarding.Onboardings;
import app.gangway.onboarding.execution.AttemptResult.FailedForGood;
import app.gangway.onboarding.execution.FanIn;
import app.gangway.testing.BackEnds;
import app.gangway.testing.ManualExecution;
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
import org.springframework.jdbc.core.simple.JdbcClient;

/** Instances that a machine starts and the test moves by hand. */
public abstract class InstancesByHand {

  public static final String CARD = "AccessCardCreationActivity";
  public static final String EQUIPMENT = "ItEquipmentOrderActivity";
  public static final String WELCOME = "WelcomeEmailActivity";
  public static final Actor MACHINE = new Actor("samples", Actor.Kind.MACHINE, "192.0.2.9");

  public @Autowired ManualExecution gangway;
  public @Autowired InstanceService service;
  public @Autowired InstanceControl control;
  public @Autowired Instances instances;
  public @Autowired BatchService batchService;
  public @Autowired Batches batches;
  public @Autowired Onboardings onboardings;
  public @Autowired FanIn fanIn;
  public @Autowired BackEnds backEnds;
  public @Autowired JdbcClient rows;
  public @Autowired SettableClock clock;

  /** Tells the ids and the people of one test from those of another. */
  public final String mark = UUID.randomUUID().toString().substring(0, 8);

  protected NewHire person(String name) {
    return People.hire(name, email(name), "developer");
  }

  protected String email(String name) {
    return "%s-%s@example.com".formatted(name.toLowerCase(), mark);
  }

  /** One with something of its own in it, which the application keeps but does not read. */
  protected static HireInput input(NewHire hire) {
    return new HireInput(hire, DefaultInputs.of(hire).replace("}", ",\"office\":7}"));
  }

  protected String start(@Nullable String chosen, NewHire hire) {
    return start(Orchestrator.ONBOARDING, chosen, hire);
  }

  protected String start(Orchestrator orchestrator, @Nullable String chosen, NewHire hire) {
    return service.start(new Start.One(orchestrator, input(hire)), chosen, MACHINE);
  }

  protected String startBatch(@Nullable String chosen, NewHire... hires) {
    List<HireInput> inputs = Arrays.stream(hires).map(InstancesByHand::input).toList();
    String json = inputs.stream().map(HireInput::json).collect(Collectors.joining(",", "[", "]"));
    return service.start(new Start.Many(inputs, json), chosen, MACHINE);
  }

  protected Instance instance(String id) {
    return instances.find(id).orElseThrow();
  }

  /** The onboarding's or the batch's own id. */
  protected UUID subject(String id) {
    return instance(id).subjectId();
  }

  protected List<Onboarding> children(UUID batch) {
    return onboardings.findAll(OnboardingFilter.ofBatch(batch, null).toSpecification());
  }

  protected Set<String> childIds(UUID batch) {
    return children(batch).stream().map(Onboarding::instanceId).collect(Collectors.toSet());
  }

  /** Brings an onboarding to its end, or a batch with all its children. */
  protected String finish(String id) {
    Instance instance = instance(id);
    if (instance.isBatch()) {
      children(instance.subjectId()).forEach(child -> finish(child.instanceId()));
      complete(instance.subjectId());
    } else {
      gangway.performAll(instance.subjectId());
      fanIn.close(instance.subjectId());
    }
    return id;
  }

  /** What the job does that comes when no child runs any more. */
  protected void complete(UUID batch) {
    batchService.allSettled().stream()
        .filter(due -> due.batchId().equals(batch))
        .forEach(due -> batchService.complete(due.batchId(), due.round()));
  }

  /** All of it done but the access card, which has failed for good. */
  protected void fail(String id, String name) {
    UUID onboarding = subject(id);
    backEnds.breakDown(CARD, email(name));
    while (!(gangway.perform(onboarding, CARD) instanceof FailedForGood)) {
      clock.advance(Duration.ofSeconds(1));
    }
    backEnds.mend(CARD, email(name));
    gangway.perform(onboarding, EQUIPMENT);
    gangway.perform(onboarding, WELCOME);
    assertThat(fanIn.close(onboarding)).isTrue();
  }

  /** How many rows a query counts. */
  protected long count(String query, Object... values) {
    return rows.sql("select count(*) from " + query).params(values).query(Long.class).single();
  }
}
