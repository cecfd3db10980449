import { describe, expect, it } from 'vitest';
import { findFormat } from '../../../../../server/areas/sources/readers/formats.ts';
import { decodeText } from '../../../../../server/areas/sources/readers/text.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');
const OLD_OFFICE = Buffer.from('d0cf11e0a1b11ae1'.padEnd(1200, '0'), 'hex');

describe('what a file is', () => {
  it.each([
    ['notes.txt', 'Hello', 'txt'],
    ['NOTES.MARKDOWN', '# Hello', 'md'],
    ['page.htm', '<p>Hello', 'html'],
    ['talk.txt', 'WEBVTT\n\n00:01.000 --> 00:02.000\nHi', 'vtt'],
    ['talk.vtt', '1\r\n00:00:01,000 --> 00:00:02,000\r\nHi', 'srt'],
    ['saved.doc', '<!DOCTYPE html><html>', 'html'],
    ['really.docx', '%PDF-1.7\n', 'pdf'],
    ['cut.docx', 'PK\u0003\u0004', 'docx'],
    ['data.tsv', 'a\tb', 'csv'],
  ])('%s with %j is read as %s', async (name, text, format) => {
    expect(await findFormat(name, bytes(text))).toBe(format);
  });

  it.each([
    ['notes.doc', OLD_OFFICE, 'upload.format_unknown', /old Word document.*save it as \.docx/],
    ['secret.docx', OLD_OFFICE, 'upload.password_needed', /password/],
    ['notes.rtf', bytes('{\\rtf1 Hi}'), 'upload.format_unknown', /Rich Text.*\.docx/],
    ['notes.txt', bytes('{\\rtf1 Hi}'), 'upload.format_unknown', /Rich Text.*\.docx/],
    ['slides.pptx', bytes('PK\u0003\u0004'), 'upload.format_unknown', /PowerPoint.*\.pdf/],
    ['scan.png', bytes('\u0089PNG\r\n\u001a\n'), 'upload.format_unknown', /picture/],
    ['talk.mp3', bytes('ID3\u0003'), 'upload.format_unknown', /recording.*transcript/],
    ['data.json', bytes('{}'), 'upload.format_unknown', /JSON/],
    ['README', bytes('Hello'), 'upload.format_unknown', /without an ending/],
  ])('%s is refused with what to do', async (name, content, code, message) => {
    const refused = findFormat(name, content);
    await expect(refused).rejects.toMatchObject({ code });
    await expect(refused).rejects.toThrow(message);
  });
});

describe('character sets', () => {
  const swedish = 'Hur gick det? Åh, smörgåsen är över.\r\n';
  it.each([
    ['UTF-8 with a mark', Buffer.from(`\ufeff${swedish}`)],
    ['UTF-16 with a mark', Buffer.from(`\ufeff${swedish}`, 'utf16le')],
    ['UTF-16 without one', Buffer.from(swedish, 'utf16le')],
    ['UTF-16, the other way', Buffer.from(swedish, 'utf16le').swap16()],
    ['windows-1252', Buffer.from(swedish, 'latin1')],
  ])('%s shows the same letters', (_what, content) => {
    expect(decodeText(content).replace('\ufeff', '')).toBe(swedish);
  });
});
