package app.gangway.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jobrunr.jobs.JobDetails;
import org.jobrunr.jobs.lambdas.JobRequest;
import org.jobrunr.utils.JobUtils;
import org.junit.jupiter.api.Test;

class LanesTest {

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
