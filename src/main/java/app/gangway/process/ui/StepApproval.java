package app.gangway.process.ui;

import app.gangway.process.definition.ProcessDefinition;
import app.gangway.process.definition.Step;
import app.gangway.process.definition.Step.Approval;
import com.vaadin.flow.component.checkbox.Checkbox;
import org.jspecify.annotations.Nullable;

/** Whether somebody is asked before a step begins, by the table of equipment. */
class StepApproval extends Checkbox {

  StepApproval() {
    super();
    setLabel(getTranslation("process.step.approval"));
    setManualValidation(true);
  }

  /** A task needs nobody's approval; what is written of it all the same can be taken out. */
  void show(Step step, ProcessDefinition definition) {
    setValue(step.approval() != null);
    setVisible(!step.isTask() || step.approval() != null);
    setHelperText(
        getTranslation(
            definition.equipment() == null
                ? "process.step.approval.none"
                : "process.step.approval.hint"));
  }

  @Nullable Approval approval() {
    return getValue() ? Approval.EQUIPMENT : null;
  }
}
