import { html } from 'lit';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import '../../../../web/areas/journeys/bv-map-output.ts';
import { drawMap } from '../../../../web/areas/journeys/drawing/draw-map.ts';
import type { Pens, Shape } from '../../../../web/areas/journeys/drawing/shapes.ts';
import { wrapText } from '../../../../web/areas/journeys/drawing/wrap-text.ts';
import { writeSvg } from '../../../../web/areas/journeys/drawing/write-svg.ts';
import { mapTable } from '../../../../web/areas/journeys/map-table.ts';
import { tableFile } from '../../../../web/areas/lists/save-table.ts';
import { expectAccessible, mount } from '../../support/mount.ts';
import { aLongMap, aMap, cell } from './a-map.ts';

const FONT = { family: 'serif', size: 13, weight: 400 };
/** Every sign is as wide as the next. */
const measure = (text: string): number => text.length * 10;
const PENS: Pens = {
  palette: {
    surface: 'white',
    ink: 'black',
    ink2: 'gray',
    ink3: 'silver',
    line: 'silver',
    lineStrong: 'gray',
    hatch: 'hatched',
    band: 'banded',
    assumption: 'ochre',
    assumptionLine: 'ochre',
    hues: Array.from({ length: 12 }, (_, index) => `hue-${index + 1}`),
  },
  ui: 'sans-serif',
  voice: 'serif',
  measure,
};

const ASSUMED = {
  id: 'ct_1',
  phaseId: 'tag_after',
  lane: 'need',
  horizon: 'as_is',
  text: 'To be told <when> & why',
  highlightIds: [],
  people: 0,
  mentions: 0,
  revision: 0,
};

function aWrittenMap() {
  const { cells, ...map } = aMap();
  return {
    ...map,
    cells: cells.map((one) =>
      (one.phaseId as string) === 'tag_after' && one.lane === 'need'
        ? cell({ phaseId: 'tag_after', lane: 'need', texts: [ASSUMED] })
        : one,
    ),
  };
}

const wordsOf = (shapes: readonly Shape[]) =>
  shapes.flatMap((shape) => (shape.kind === 'text' ? [shape.text] : []));

describe('wrapText', () => {
  const wrap = (text: string, lines = 9) =>
    wrapText(text, { font: FONT, width: 100, lines }, measure);

  it('breaks between words, and inside one that is too long', () => {
    expect(wrap('one price at once')).toEqual(['one price', 'at once']);
    expect(wrap('leverancetidspunkt')).toEqual(['leverancet', 'idspunkt']);
  });

  it('ends with an ellipsis where there is no more room', () => {
    expect(wrap('one price at once, please', 2)).toEqual(['one price', 'at once,…']);
  });
});

describe('the drawing of a map', () => {
  it('says what the page says: words, people, assumptions, verdicts and what is missing', () => {
    const { shapes } = drawMap(aWrittenMap(), 'Furnish an office', PENS);
    const words = wordsOf(shapes).join('\n');
    expect(words).toContain('Furnish an office');
    expect(words).toMatch(/Frakten dök/);
    expect(words).toContain('2 of 3 people');
    expect(words).toContain('H1 Validated');
    expect(words).toContain('Assumption');
    expect(words).toContain('52% left since\nBefore');
    expect(words).toContain('73% to 82% · 287');
    expect(words).toContain('Disagrees with the');
    expect(shapes.filter(({ kind }) => kind === 'hatch').length).toBeGreaterThan(5);
    expect(shapes.filter(({ kind }) => kind === 'dot')).toHaveLength(2);
  });

  it('lists as many touchpoints and hypotheses as the page', () => {
    const words = wordsOf(drawMap(aLongMap(), 'Map', PENS).shapes).join('\n');
    expect(words).toMatch(/H9 Validated\nH1 Untested.*H5 Untested\n\+3 hypotheses/s);
    expect(words).toContain('+2 touchpoints');
    expect(words).not.toContain('H8');
  });

  it('stays inside its edges', () => {
    const { width, height, shapes } = drawMap(aMap(), 'Map', PENS);
    for (const shape of shapes) {
      if (shape.kind !== 'text') continue;
      expect(shape.x).toBeLessThan(width);
      expect(shape.y).toBeLessThan(height);
    }
  });

  it('is an SVG document that any program can read', () => {
    const text = writeSvg(drawMap(aWrittenMap(), 'A & B', PENS), 'A & B');
    const parsed = new DOMParser().parseFromString(text, 'image/svg+xml');
    expect(parsed.querySelector('parsererror')).toBeNull();
    expect(parsed.querySelector('title')?.textContent).toBe('A & B');
    expect(parsed.documentElement.textContent).toContain('<when>');
    expect(text).not.toMatch(/NaN|undefined/);
  });
});

describe('the table of a map', () => {
  it('has a row for all that stands in a cell, and for an empty one', async () => {
    const file = await tableFile(mapTable(aWrittenMap()), 'csv', 'Map');
    const lines = (await file.text()).split('\r\n');
    expect(lines[0]).toContain('phase,lane,kind,text,people');
    expect(lines).toContain(
      'Purchase,pain,said,Frakten dök upp först i sista steget.,2,2,3,,,,,,,,,,,Office manager: 1; New owner: 1,1,1,,,,,',
    );
    expect(lines).toContain(
      'After,need,assumption,To be told <when> & why,0,0,0,,,,,,,,,,,,,,,,,,',
    );
    expect(lines).toContain('After,pain,none,,,0,0,,,,,,,,,,,,,,,,,,');
    expect(lines).toContain('Purchase,emotion,emotion,-1.25,2,,,,,,,,,,,,,,,,,,,,');
    expect(lines).toContain(
      'Purchase,measurements,measurement,Satisfied with ordering,,0,0,,,,csat,0.78,0.73,0.82,287,2026-10-30,yes,,,,,,,,',
    );
    expect(lines).toContain(
      'Purchase,measurements,measurement,Online shop,,0,0,,,,drop_off,0.52,0.5,0.54,2309,,,,,,,,,,',
    );
    expect(lines).toContain(
      'Purchase,expectation_gap,expected,I took freight to be in the price.,1,2,3,,,,,,,,,,,Office manager: 1,0,0,Checkout,,,0.5,1',
    );
    expect(lines).toContain(
      'Purchase,expectation_gap,experienced,,2,2,3,,,,,,,,,,,,,,Checkout,-1.5,2,,',
    );
    expect(lines.some((line) => line.startsWith('Purchase,hypotheses,hypothesis,H1 '))).toBe(true);
  });
});

describe('bv-map-output', () => {
  beforeEach(() => page.viewport(1440, 900));

  it('presents a phase at a time, by keyboard, with the words in it', async () => {
    const shown = await mount(html`
      <bv-map-output .map=${aWrittenMap()}></bv-map-output>
    `);
    await userEvent.click(page.getByRole('button', { name: 'Show and save' }));
    await userEvent.click(page.getByRole('menuitem', { name: 'Present' }));
    await expect.element(page.getByRole('heading', { name: 'Before' })).toBeVisible();
    await userEvent.keyboard('{ArrowRight}');
    await expect.element(page.getByRole('heading', { name: 'Purchase' })).toBeVisible();
    await expect.element(page.getByText('Frakten dök upp', { exact: false })).toBeVisible();
    await expect.element(page.getByText('phase 2 of 3', { exact: false })).toBeVisible();
    await expectAccessible(shown);
    await userEvent.keyboard('{End}');
    await expect.element(page.getByRole('heading', { name: 'After' })).toBeVisible();
    await userEvent.click(page.getByRole('button', { name: 'End the presentation' }));
    expect(page.getByRole('dialog').elements()).toHaveLength(0);
  });

  it('prints on A3 or, larger and upright, on A1, and on A3 again afterwards', async () => {
    const print = vi.spyOn(window, 'print').mockReturnValue();
    const sheets = () => {
      const rules = document.adoptedStyleSheets.flatMap(({ cssRules }) => [...cssRules]);
      return rules
        .map(({ cssText }) => cssText)
        .join(' ')
        .replaceAll(/\s+/g, ' ');
    };
    const shown = await mount(html`
      <bv-map-output .map=${aMap()}></bv-map-output>
    `);
    expect(sheets()).toMatch(/size: 420mm 297mm.*font-size: 12pt/);
    await userEvent.click(page.getByRole('button', { name: 'Show and save' }));
    await userEvent.click(page.getByRole('menuitem', { name: 'Print A1' }));
    expect(print).toHaveBeenCalledOnce();
    expect(sheets()).toMatch(/size: 594mm 841mm.*font-size: 14.4pt/);
    window.dispatchEvent(new Event('afterprint'));
    expect(sheets()).toMatch(/size: 420mm 297mm.*font-size: 12pt/);
    shown.remove();
    expect(sheets()).not.toContain('420mm');
    vi.restoreAllMocks();
  });

  it('saves a picture with the colours of the page, by keyboard', async () => {
    const saved: { name: string; blob: Blob }[] = [];
    const blobs: Blob[] = [];
    vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
      blobs.push(blob as Blob);
      return 'blob:saved';
    });
    vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      saved.push({ name: this.download, blob: blobs.at(-1)! });
    });
    const shown = await mount(html`
      <bv-map-output .map=${aMap()}></bv-map-output>
    `);
    await userEvent.click(page.getByRole('button', { name: 'Show and save' }));
    await expectAccessible(shown);
    await userEvent.click(page.getByRole('menuitem', { name: 'Picture (PNG)' }));
    await expect.poll(() => saved.map(({ name }) => name)).toEqual(['Furnish an office.png']);
    const picture = await createImageBitmap(saved[0]!.blob);
    expect(picture.width).toBe(2 * (24 + 150 + 3 * 210 + 24));
    const brush = new OffscreenCanvas(400, 400).getContext('2d')!;
    brush.drawImage(picture, 0, 0);
    const pixels = new Uint32Array(brush.getImageData(0, 0, 400, 400).data.buffer);
    // Paper, ink, lines and what lies between them.
    expect(new Set(pixels).size).toBeGreaterThan(4);
    vi.restoreAllMocks();
  });
});
