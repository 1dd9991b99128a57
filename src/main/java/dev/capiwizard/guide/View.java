package dev.capiwizard.guide;

import dev.capiwizard.tour.Target;
import java.util.List;
import javafx.geometry.Rectangle2D;

/**
 * The part of a picture that the guide shows, in pixels of the picture.
 *
 * @param part what is shown of it, within the picture
 * @param targets what is pressed there; those within the part get a number
 */
public record View(Rectangle2D part, List<Target> targets) {
  /** Above this share of its width, a part with targets is cut to what is around them. */
  private static final double HIGH = 0.62;

  /** Kept above the first target and below the last. */
  private static final double AROUND = 56;

  public View {
    targets = List.copyOf(targets);
  }

  /** Cuts a high part to what is around the targets in it. */
  static View around(Rectangle2D part, List<Target> targets) {
    List<Rectangle2D> inside =
        targets.stream()
            .map(Target::at)
            .filter(at -> at != null && part.contains(middle(at)[0], middle(at)[1]))
            .toList();
    if (inside.isEmpty() || part.getHeight() <= HIGH * part.getWidth()) {
      return new View(part, targets);
    }
    double first = inside.stream().mapToDouble(Rectangle2D::getMinY).min().orElseThrow();
    double last = inside.stream().mapToDouble(Rectangle2D::getMaxY).max().orElseThrow();
    double top = part.getMinY();
    double bottom = Math.min(part.getMaxY(), last + AROUND);
    if (bottom - top > HIGH * part.getWidth()) {
      top = Math.max(top, Math.min(first - AROUND, bottom - HIGH * part.getWidth()));
    }
    return new View(new Rectangle2D(part.getMinX(), top, part.getWidth(), bottom - top), targets);
  }

  /** Whether a target can be marked in the part that is shown. */
  boolean shows(Target target) {
    Rectangle2D at = target.at();
    return at != null && part.contains(middle(at)[0], middle(at)[1]);
  }

  /** Whether any of its targets can be marked. */
  boolean hasMarks() {
    return targets.stream().anyMatch(this::shows);
  }

  /** Whether this is a page for a name and a password, which is no place for a picture. */
  boolean isLogIn() {
    return targets.stream().anyMatch(one -> one.kind() == Target.Kind.LOG_IN);
  }

  private static double[] middle(Rectangle2D at) {
    return new double[] {at.getMinX() + at.getWidth() / 2, at.getMinY() + at.getHeight() / 2};
  }
}
