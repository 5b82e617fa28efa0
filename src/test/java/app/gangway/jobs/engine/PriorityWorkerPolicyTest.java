package app.gangway.jobs.engine;

import static org.assertj.core.api.Assertions.assertThat;

import app.gangway.jobs.CloseOnboarding;
import app.gangway.jobs.CompleteBatch;
import app.gangway.jobs.CreateBatch;
import app.gangway.jobs.DeclineUnanswered;
import app.gangway.jobs.RunActivity;
import app.gangway.jobs.RunBatchActivity;
import app.gangway.jobs.SendWebhook;
import java.util.List;
import java.util.UUID;
import org.jobrunr.jobs.JobDetails;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.jobrunr.utils.JobUtils;
import org.junit.jupiter.api.Test;

class PriorityWorkerPolicyTest {

  private static final UUID ID = UUID.randomUUID();

  @Test
  void the_alphabet_of_the_job_classes_is_their_priority() {
    List<String> inPriority =
        List.of(
            signature(new CloseOnboarding(ID)),
            signature(new CompleteBatch(ID, 1)),
            signature(new CreateBatch(ID)),
            signature(new DeclineUnanswered(ID)),
            signature(new RunActivity(ID)),
            signature(new RunBatchActivity(ID)),
            signature(new SendWebhook(ID)));

    assertThat(inPriority).isSorted();
  }

  private static String signature(JobRequest request) {
    return JobUtils.getJobSignature(new JobDetails(request));
  }
}
