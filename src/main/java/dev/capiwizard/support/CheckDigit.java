package dev.capiwizard.support;

/**
 * The check digit of H. Michael Damm (2004), which finds every wrong digit and every swap of
 * neighbours. Each group starts it differently, so that it also finds groups that changed places.
 */
final class CheckDigit {
  private static final int[][] TABLE = {
    {0, 3, 1, 7, 5, 9, 8, 6, 4, 2},
    {7, 0, 9, 2, 1, 5, 4, 8, 6, 3},
    {4, 2, 0, 6, 8, 7, 1, 3, 5, 9},
    {1, 7, 5, 0, 9, 8, 3, 4, 2, 6},
    {6, 1, 2, 3, 0, 4, 5, 9, 7, 8},
    {3, 6, 7, 4, 2, 0, 9, 5, 8, 1},
    {5, 8, 6, 9, 7, 2, 0, 1, 3, 4},
    {8, 9, 4, 5, 3, 6, 2, 0, 1, 7},
    {9, 4, 3, 8, 6, 1, 7, 2, 0, 5},
    {2, 5, 8, 1, 4, 3, 6, 7, 9, 0}
  };

  private CheckDigit() {}

  /**
   * The digit to add to a group.
   *
   * @param group its number, from 1
   */
  static int of(String digits, int group) {
    int interim = group % 10;
    for (int i = 0; i < digits.length(); i++) {
      interim = TABLE[interim][digits.charAt(i) - '0'];
    }
    return interim;
  }

  /** Whether a group matches its check digit. */
  static boolean fits(String digits, int group) {
    return of(digits, group) == 0;
  }
}
