package app.gangway.durable.http;

import app.gangway.common.newhire.Expectation;
import app.gangway.common.newhire.HireDetails;
import app.gangway.common.newhire.Invisible;
import app.gangway.common.newhire.NewHire;
import app.gangway.common.newhire.NewHireField;
import app.gangway.common.newhire.StartDates;
import app.gangway.csv.CsvLimits;
import app.gangway.durable.Orchestrator;
import app.gangway.durable.http.StrictJson.Document;
import app.gangway.durable.start.HireInput;
import app.gangway.durable.start.Start;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads what an orchestration is to be started with, and says all that is wrong with it. */
@Component
class StartReader {

  private static final String LIST = Start.Many.LIST;

  /** So many faults are told; who has more has the same ones. */
  private static final int TOLD = 20;

  private static final int EXCERPT = 60;

  private final CsvLimits limits;

  StartReader(CsvLimits limits) {
    this.limits = limits;
  }

  /**
   * @throws RefusedException when it cannot be used
   */
  Start read(Orchestrator orchestrator, byte[] body) {
    Document document = StrictJson.read(body);
    List<String> faults = new ArrayList<>();
    return orchestrator == Orchestrator.PARALLEL
        ? many(document, faults)
        : one(orchestrator, document, faults);
  }

  private static Start one(Orchestrator orchestrator, Document document, List<String> faults) {
    Optional<HireInput> hire = hire(document.root(), "", document.text(), faults);
    refuse(faults);
    return new Start.One(orchestrator, hire.orElseThrow());
  }

  private Start many(Document document, List<String> faults) {
    JsonNode root = document.root();
    if (!root.isObject() && !root.isNull()) {
      faults.add("expected an object with " + LIST + ", found " + excerpt(root));
    }
    JsonNode list = root.path(LIST);
    if (!list.isMissingNode() && !list.isNull() && !list.isArray()) {
      faults.add(LIST + ": expected a list, found " + excerpt(list));
    }
    refuse(faults);
    if (!list.isArray()) {
      return new Start.Many(null, document.text());
    }
    if (list.size() > limits.maxRows()) {
      throw new RefusedException(
          HttpStatus.PAYLOAD_TOO_LARGE,
          "%s holds more than %,d people. Send them in parts.".formatted(LIST, limits.maxRows()),
          null);
    }
    List<String> texts = StrictJson.elements(document.text(), LIST);
    List<HireInput> hires = new ArrayList<>(list.size());
    for (int i = 0; i < list.size(); i++) {
      hire(list.get(i), "%s[%d]".formatted(LIST, i), texts.get(i), faults).ifPresent(hires::add);
    }
    refuse(faults);
    return new Start.Many(hires, document.text());
  }

  /**
   * @param place where it stands in the document; empty for the whole
   * @param text of it, word for word
   * @return empty when it has faults
   */
  private static Optional<HireInput> hire(
      JsonNode node, String place, String text, List<String> faults) {
    if (!node.isObject()) {
      String where = place.isEmpty() ? "" : place + ": ";
      faults.add(where + "expected an object with name, email, startdate and role");
      return Optional.empty();
    }
    int before = faults.size();
    String prefix = place.isEmpty() ? "" : place + ".";
    for (NewHireField field : NewHireField.required()) {
      fault(node.path(field.column()), field)
          .ifPresent(fault -> faults.add(prefix + field.column() + ": " + fault));
    }
    HireDetails details = DetailsReader.read(node, prefix, faults);
    return faults.size() > before
        ? Optional.empty()
        : Optional.of(new HireInput(hire(node), details, text));
  }

  private static NewHire hire(JsonNode node) {
    return new NewHire(
        text(node, NewHireField.NAME),
        text(node, NewHireField.EMAIL),
        StartDates.parse(text(node, NewHireField.STARTDATE)).orElseThrow(),
        text(node, NewHireField.ROLE));
  }

  static Optional<String> fault(JsonNode value, NewHireField field) {
    Optional<String> expected =
        value.isTextual()
            ? field.expectedInsteadOf(value.textValue()).map(Expectation::english)
            : Optional.of(field.expected().english() + " as text");
    String found = value.isMissingNode() ? "nothing" : excerpt(value);
    return expected.map(right -> "expected %s, found %s".formatted(right, found));
  }

  private static String text(JsonNode node, NewHireField field) {
    return node.path(field.column()).textValue();
  }

  private static String excerpt(JsonNode value) {
    if (value.isContainerNode()) {
      return value.isArray() ? "a list" : "an object";
    }
    String text = value.toString();
    return Invisible.shown(text.length() <= EXCERPT ? text : text.substring(0, EXCERPT) + "…");
  }

  private static void refuse(List<String> faults) {
    if (!faults.isEmpty()) {
      String more = faults.size() > TOLD ? "; and %,d more".formatted(faults.size() - TOLD) : "";
      String told = String.join("; ", faults.subList(0, Math.min(TOLD, faults.size())));
      throw RefusedException.badRequest("Nothing was started. " + told + more);
    }
  }
}
