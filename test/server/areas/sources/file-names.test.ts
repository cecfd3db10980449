import { describe, expect, it } from 'vitest';
import { safeName } from '../../../../server/areas/sources/file-names.ts';

describe('the name of a file', () => {
  it.each([
    ['notes.txt', 'notes.txt'],
    ['round 1/P1.txt', 'round 1/P1.txt'],
    ['../../etc/passwd.txt', 'etc/passwd.txt'],
    ['C:\\Users\\me\\P1.docx', 'Users/me/P1.docx'],
    ['/absolute//./P1.txt', 'absolute/P1.txt'],
    ['a\u0000b\n.txt', 'a b .txt'],
    ['P1 \u202Eslx.exe\u2066.txt', 'P1 slx.exe.txt'],
    ['..', 'file'],
    [`${'folder/'.repeat(60)}P1.txt`, 'P1.txt'],
    [`${'x'.repeat(300)}.docx`, `${'x'.repeat(195)}.docx`],
  ])('%j is kept as %j', (given, kept) => {
    expect(safeName(given)).toBe(kept);
  });
});
