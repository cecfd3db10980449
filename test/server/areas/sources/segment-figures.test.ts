import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { judgeSegments, scoreOf } from '../../../../bench/segment-labels.ts';

const DATA = path.resolve(process.env['BEVIS_DATA'] ?? '../shared/data');
/** What the issue asks for on the half that was not looked at. */
const F1_MIN = 0.9;

describe.skipIf(!existsSync(path.join(DATA, 'studies')))('on notes of real studies', () => {
  it.each(['dev', 'unseen'] as const)(
    'what participants said and did is told from all else, %s half',
    async (half) => {
      const { labelled, f1 } = scoreOf(await judgeSegments(DATA, half));
      expect(labelled).toBeGreaterThan(300);
      expect(f1).toBeGreaterThanOrEqual(F1_MIN);
    },
  );
});
