package app.gangway.process.ui;

import app.gangway.process.definition.Offset;
import app.gangway.process.definition.Offset.Unit;
import com.vaadin.flow.component.customfield.CustomField;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A time before or after the first day: what is counted, and how many; says what that means. */
class OffsetField extends CustomField<Offset> {

  /** What can be chosen; some with a number. */
  private enum Kind {
    NONE(Unit.NOW, 0),
    NOW(Unit.NOW, 0),
    WORKING_DAYS_BEFORE(Unit.WORKING_DAYS, -1),
    DAYS_BEFORE(Unit.DAYS, -1),
    FIRST_DAY(Unit.DAYS, 0),
    DAYS_AFTER(Unit.DAYS, 1),
    WORKING_DAYS_AFTER(Unit.WORKING_DAYS, 1);

    private final Unit unit;
    private final int sign;

    Kind(Unit unit, int sign) {
      this.unit = unit;
      this.sign = sign;
    }

    private boolean isCounted() {
      return sign != 0;
    }

    private static Kind of(@Nullable Offset offset) {
      if (offset == null) {
        return NONE;
      }
      if (offset.unit() == Unit.NOW) {
        return NOW;
      }
      return Stream.of(values())
          .filter(Kind::isCounted)
          .filter(each -> each.unit == offset.unit() && each.sign == Integer.signum(offset.days()))
          .findFirst()
          .orElse(FIRST_DAY);
    }
  }

  private final Select<Kind> kind = new Select<>();
  private final IntegerField number = new IntegerField();
  private boolean filling;

  /**
   * @param isNow whether it can be at once, else none at all
   */
  OffsetField(String label, boolean isNow) {
    setLabel(label);
    setManualValidation(true);
    Kind unused = isNow ? Kind.NONE : Kind.NOW;
    kind.setItems(Stream.of(Kind.values()).filter(each -> each != unused).toList());
    kind.setItemLabelGenerator(each -> getTranslation("process.offset." + each));
    kind.setAriaLabel(label);
    kind.setValue(isNow ? Kind.NOW : Kind.NONE);
    kind.addValueChangeListener(change -> changed());
    number.setAriaLabel(getTranslation("process.offset.number", label));
    number.setMin(1);
    number.setMax(Offset.DAYS_MAX);
    number.setStepButtonsVisible(true);
    number.setManualValidation(true);
    number.setValueChangeMode(ValueChangeMode.LAZY);
    number.addValueChangeListener(change -> changed());
    number.setVisible(false);
    Div row = new Div(kind, number);
    row.addClassName("offset");
    add(row);
  }

  private void changed() {
    if (filling) {
      return;
    }
    number.setVisible(kind.getValue().isCounted());
    if (kind.getValue().isCounted() && number.isEmpty() && !number.isInvalid()) {
      filling = true;
      number.setValue(1);
      filling = false;
    }
    boolean isBad = kind.getValue().isCounted() && !isGood();
    number.setErrorMessage(getTranslation("process.offset.bad", Offset.DAYS_MAX));
    number.setInvalid(isBad);
    if (!isBad) {
      updateValue();
      say(getValue());
    }
  }

  private boolean isGood() {
    Integer days = number.getValue();
    return days != null && days >= 1 && days <= Offset.DAYS_MAX;
  }

  @Override
  protected @Nullable Offset generateModelValue() {
    Kind chosen = kind.getValue();
    if (chosen == Kind.NONE) {
      return null;
    }
    if (!chosen.isCounted()) {
      return new Offset(chosen.unit, 0);
    }
    return isGood() ? new Offset(chosen.unit, chosen.sign * number.getValue()) : getValue();
  }

  @Override
  protected void setPresentationValue(@Nullable Offset offset) {
    filling = true;
    Kind shown = Kind.of(offset);
    kind.setValue(shown);
    number.setVisible(shown.isCounted());
    number.setInvalid(false);
    if (shown.isCounted() && offset != null) {
      number.setValue(Math.abs(offset.days()));
    }
    filling = false;
    say(offset);
  }

  private void say(@Nullable Offset offset) {
    setHelperText(offset == null || offset.unit() == Unit.NOW ? "" : ProcessWords.morning(offset));
  }

  /** Instead of whatever stands here, though it may be no time. */
  void show(@Nullable Offset offset) {
    setValue(offset);
    setPresentationValue(offset);
  }
}
