import { describe, expect, it } from 'vitest';
import { segmentDocument } from '../../../../../core/sources/segment-document.ts';
import { readVtt } from '../../../../../server/areas/sources/readers/vtt.ts';
import { show } from './show.ts';

const cue = (from: string, text: string) => `00:${from}.000 --> 00:${from}.900\n${text}\n\n`;

describe('WebVTT', () => {
  it('gives each cue its time and voice; cues of one voice are lines of one turn', async () => {
    const document = await readVtt(
      `WEBVTT\n\n${cue('01', '<v Karin>Hvorfor?')}${cue('02', '<v P4>Det var')}${cue('03', '<v P4>for dyrt.')}`,
    );
    expect(document.text).toBe('Hvorfor?\n\nDet var\nfor dyrt.\n');
    expect(show(document)).toEqual([
      { speaker: 'Karin', timeMs: 1000, words: 'Hvorfor?' },
      { speaker: 'P4', timeMs: 2000, words: 'Det var' },
      { speaker: 'P4', timeMs: 3000, words: 'for dyrt.' },
    ]);
    expect(segmentDocument(document).map(({ speaker }) => speaker)).toEqual(['Karin', 'P4']);
  });

  it('tells two voices in one cue apart', async () => {
    const document = await readVtt(`WEBVTT\n\n${cue('01', '<v A>Ready?</v>\n<v B>Yes.</v>')}`);
    expect(show(document).map(({ speaker, words }) => [speaker, words])).toEqual([
      ['A', 'Ready?'],
      ['B', 'Yes.'],
    ]);
  });

  it('takes labels that come back for speakers, and leaves other colons in the words', async () => {
    const document = await readVtt(
      `WEBVTT\n\n${cue('01', 'Anna Berg: Well: no.')}${cue('02', 'Never.')}${cue('03', 'Anna Berg: Ever.')}${cue('04', 'Strange: that.')}`,
    );
    expect(show(document).map(({ speaker, words }) => [speaker, words])).toEqual([
      ['Anna Berg', 'Well: no.'],
      ['Anna Berg', 'Never.'],
      ['Anna Berg', 'Ever.'],
      ['Anna Berg', 'Strange: that.'],
    ]);
  });
});
