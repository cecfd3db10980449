import { describe, expect, it } from 'vitest';
import { isDay } from '../../../core/kernel/time.ts';

const digits = (number: number, length: number) => String(number).padStart(length, '0');

/** Whether the platform's own calendar has a day. */
function exists(text: string): boolean {
  const date = new Date(`${text}T00:00:00.000Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

describe('isDay', () => {
  it('knows the days of every month, and of February in every kind of year', () => {
    for (const year of [0, 4, 1900, 1999, 2000, 2024, 2026, 2100, 2400, 9999])
      for (let month = 0; month <= 13; month += 1)
        for (let day = 0; day <= 32; day += 1) {
          const text = `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
          expect(isDay(text), text).toBe(exists(text));
        }
  });

  it.each(['', '2026', '2026-5-4', '2026-05-04T00:00', ' 2026-05-04', '2026-05-0x', '26-05-04'])(
    'refuses %j',
    (text) => {
      expect(isDay(text)).toBe(false);
    },
  );
});
