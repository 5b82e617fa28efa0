package app.gangway.sample;

import app.gangway.approval.PastApproval;
import app.gangway.onboarding.intake.PastOnboarding;
import app.gangway.onboarding.timeline.Timeline.Line;
import java.util.List;

/** All that there is of one person in the sample. */
record SampleOnboarding(
    PastOnboarding onboarding, List<Line> lines, List<PastApproval> approvals) {}
