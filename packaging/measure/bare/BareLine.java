/** A command that prints one line, and nothing else. */
public final class BareLine {
  public static void main(String[] arguments) {
    System.out.println("bare 1.0.0");
  }
}
