/** The digits of a text, in order. */
export function digitsOf(text: string): number[] {
  return Array.from(text.replaceAll(/\D/g, ''), Number);
}

/** Whether digits pass the check of Luhn (ISO/IEC 7812-1): every second one doubled, the sum divisible by ten. */
export function passesLuhn(digits: readonly number[]): boolean {
  const sum = digits.toReversed().reduce((total, digit, index) => {
    if (index % 2 === 0) return total + digit;
    return total + (digit > 4 ? digit * 2 - 9 : digit * 2);
  }, 0);
  return digits.length > 0 && sum % 10 === 0;
}

/** The sum of digits times weights, pairwise. */
export function weighted(digits: readonly number[], weights: readonly number[]): number {
  return weights.reduce((sum, weight, index) => sum + weight * (digits[index] ?? 0), 0);
}

/** Whether there is such a day and month, in a year that may be a leap year. */
export function isDayOfYear(day: number, month: number): boolean {
  const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1];
  return days !== undefined && day >= 1 && day <= days;
}
