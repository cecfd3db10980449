import { expect, it } from 'vitest';
import { unreadFormat } from '../../../../web/areas/sources/unread-format.ts';

it.each([
  ['Guide.ODT', '.odt files are not read. Open it in Word or LibreOffice and save it as .docx.'],
  [
    'round 2/whiteboard.heic',
    '.heic files are not shown by every browser. Save it as PNG, JPEG, MP3, M4A, MP4 or WebM and add that.',
  ],
  ['all.rar', '.rar archives are not opened. Pack the files as .zip, or add them as they are.'],
  ['notes', 'This kind of file cannot be read. Save it as DOCX or TXT, or paste the text.'],
])('%s: %s', (fileName, words) => {
  expect(unreadFormat(fileName)).toBe(words);
});
