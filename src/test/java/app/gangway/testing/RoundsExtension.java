package app.gangway.testing;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.extension.Extension;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.TestTemplateInvocationContext;
import org.junit.jupiter.api.extension.TestTemplateInvocationContextProvider;

/** Repeats a test that has {@link Rounds}, and tells it the round if it asks. */
final class RoundsExtension implements TestTemplateInvocationContextProvider {

  @Override
  public boolean supportsTestTemplate(ExtensionContext context) {
    return true;
  }

  @Override
  public Stream<TestTemplateInvocationContext> provideTestTemplateInvocationContexts(
      ExtensionContext context) {
    Rounds rounds = context.getRequiredTestMethod().getAnnotation(Rounds.class);
    int count = RoundCount.of(rounds.value(), rounds.usually());
    return IntStream.rangeClosed(1, count).mapToObj(number -> new Round(number, count));
  }

  private record Round(int number, int of)
      implements TestTemplateInvocationContext, ParameterResolver, RepetitionInfo {

    @Override
    public String getDisplayName(int index) {
      return "round %d of %d".formatted(number, of);
    }

    @Override
    public List<Extension> getAdditionalExtensions() {
      return List.of(this);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
      return parameter.getParameter().getType() == RepetitionInfo.class;
    }

    @Override
    public RepetitionInfo resolveParameter(ParameterContext parameter, ExtensionContext context) {
      return this;
    }

    @Override
    public int getCurrentRepetition() {
      return number;
    }

    @Override
    public int getTotalRepetitions() {
      return of;
    }

    @Override
    public int getFailureCount() {
      return 0;
    }

    @Override
    public int getFailureThreshold() {
      return Integer.MAX_VALUE;
    }
  }
}
