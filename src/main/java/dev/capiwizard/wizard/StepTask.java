package dev.capiwizard.wizard;

import dev.capiwizard.ui.OnDemand;
import java.util.function.Supplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * One task of a step, which has the page to itself. Its step’s model sets its state: {@link
 * StepState#blocked()} says why Next is not possible here, which may be empty though the task is
 * not done. FX thread.
 */
public final class StepTask {
  private final String id;
  private final String title;
  private final int minutes;
  private final StepState state = new StepState();
  private final StringProperty nextLabel = new SimpleStringProperty("");
  private Supplier<Node> view = Region::new;
  private Runnable passed = () -> {};

  /**
   * @param title the line in the list of steps
   * @param minutes how long it usually takes
   */
  public StepTask(String id, String title, int minutes) {
    this.id = id;
    this.title = title;
    this.minutes = minutes;
  }

  /** Sets the task’s page, which is built when first looked at. */
  public void setView(Supplier<Node> builder) {
    view = new OnDemand<>(builder);
  }

  /** Sets what runs when Next leaves the task, such as keeping what its label claims. */
  public void setPassed(Runnable action) {
    passed = action;
  }

  public String id() {
    return id;
  }

  public String title() {
    return title;
  }

  public StepState state() {
    return state;
  }

  /** What the Next button says, if it claims something; empty for the ordinary word. */
  public StringProperty nextLabel() {
    return nextLabel;
  }

  int minutes() {
    return minutes;
  }

  Node view() {
    return view.get();
  }

  void pass() {
    passed.run();
  }
}
