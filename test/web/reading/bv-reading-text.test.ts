import { html } from 'lit';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { userEvent } from 'vitest/browser';
import '../../../web/areas/reading/bv-reading-text.ts';
// Brings the names of the events with it.
import '../../../web/areas/reading/reading-events.ts';
import type { BvReadingText } from '../../../web/areas/reading/bv-reading-text.ts';
import type { ShownHighlight } from '../../../web/areas/reading/reading-view.ts';
import { deep, expectAccessible, heard, mount, settled } from '../support/mount.ts';
import { aHighlight, COST, SEGMENTS, spanOf, TEXT, TRUST } from './reading-fixture.ts';

const OUTER = aHighlight('hl_outer', 'Jeg lagde det hele i kurven, og så kom der 1.900 kroner', {
  tags: [TRUST],
});
const INNER = aHighlight('hl_inner', 'så kom der 1.900 kroner', { tags: [COST] });
const LATER = aHighlight('hl_later', 'Jeg ringede for at være sikker.');

async function aText(
  given: { highlights?: readonly ShownHighlight[]; active?: string; reader?: boolean } = {},
) {
  return mount<BvReadingText>(html`
    <bv-reading-text
      text=${TEXT}
      text-lang="da"
      label="Interview"
      .segments=${SEGMENTS}
      .highlights=${given.highlights ?? []}
      .active=${given.active}
      ?can-mark=${!given.reader}
    ></bv-reading-text>
  `);
}

/** What a painted layer covers, in words. */
function painted(name: string): readonly string[] {
  const layer = CSS.highlights.get(name);
  return [...(layer?.values() ?? [])].map((ends) => {
    const range = new Range();
    range.setStart(ends.startContainer, ends.startOffset);
    range.setEnd(ends.endContainer, ends.endOffset);
    return range.toString();
  });
}

function nodeWith(text: BvReadingText, words: string): { node: Text; at: number } {
  const shown = [...text.renderRoot.querySelectorAll('.words')].find((element) =>
    element.textContent.includes(words),
  );
  const node = shown?.firstChild;
  if (!(node instanceof Text)) throw new Error(`“${words}” is not shown.`);
  return { node, at: node.data.indexOf(words) };
}

/** The middle of some words in the window. */
function pointOf(text: BvReadingText, words: string) {
  const { node, at } = nodeWith(text, words);
  const range = new Range();
  range.setStart(node, at);
  range.setEnd(node, at + words.length);
  const box = range.getClientRects()[0]!;
  return { x: box.left + box.width / 2, y: box.top + box.height / 2 };
}

async function pressOn(text: BvReadingText, words: string): Promise<void> {
  const { x, y } = pointOf(text, words);
  const article = deep(text, 'article');
  const box = article.getBoundingClientRect();
  await userEvent.click(article, { position: { x: x - box.left, y: y - box.top } });
}

beforeEach(() => {
  document.body.style.padding = '24px 24px 24px 120px';
});
afterEach(() => {
  document.body.style.padding = '';
});

describe('the text', () => {
  it('names speakers once in a turn and keeps their labels out of the words', async () => {
    const text = await aText();
    const who = [...text.renderRoot.querySelectorAll('.who')].map((each) =>
      each.textContent.replace(/\s+/g, ' ').trim(),
    );
    expect(who).toEqual(['Karin 12:04', 'P2 12:11', 'Karin', 'P2']);
    const words = [...text.renderRoot.querySelectorAll('.words')].map((each) => each.textContent);
    expect(words[0]).toBe('Hvad skete der så?');
    expect(deep(text, '.words').getAttribute('lang')).toBe('da');
  });

  it('leaves a paragraph as it is when another becomes something else', async () => {
    const text = await aText();
    const paragraphs = () => [...text.renderRoot.querySelectorAll('.block')];
    const before = paragraphs();
    const [first, ...rest] = SEGMENTS;
    text.segments = [{ ...first!, kind: 'remark' }, ...rest];
    await settled();
    const after = paragraphs();
    expect(after.slice(1).every((each, index) => each === before[index + 1])).toBe(true);
    expect(after[0]).not.toBe(before[0]);
    expect(after[0]?.getAttribute('aria-label')).not.toBe(before[0]?.getAttribute('aria-label'));
    text.segments = rest;
    await settled();
    expect(paragraphs()).toHaveLength(before.length - 1);
    expect(paragraphs().map((each) => each.getAttribute('data-block'))).toEqual(
      rest.map((_, index) => String(index)),
    );
  });

  it('says what the paragraph under the pointer is, and asks about that one', async () => {
    const awayFromText = () => userEvent.hover(document.body, { position: { x: 1, y: 1 } });
    // Wherever another test left the pointer.
    await awayFromText();
    const text = await aText();
    const chosen = heard(text, 'bv-segment-chosen');
    const words = [...text.renderRoot.querySelectorAll<HTMLElement>('.words')];
    expect(text.renderRoot.querySelector('button')).toBeNull();
    for (const [index, paragraph] of words.entries()) {
      await userEvent.hover(paragraph);
      await settled();
      const button = deep(text, 'button');
      const { top } = button.getBoundingClientRect();
      const box = paragraph.closest('.block')?.getBoundingClientRect();
      expect(top).toBeCloseTo(box?.top ?? NaN, 0);
      await userEvent.click(button);
      expect(chosen.at(-1)?.start).toBe(TEXT.indexOf(words[index]?.textContent ?? ''));
    }
    expect(chosen).toHaveLength(words.length);
    await awayFromText();
    await settled();
    expect(text.renderRoot.querySelector('button')).toBeNull();
  });

  it('has no such button for somebody who only reads', async () => {
    const text = await aText({ reader: true });
    await userEvent.hover(deep(text, '.words'));
    await settled();
    expect(text.renderRoot.querySelector('button')).toBeNull();
  });

  it('is accessible', async () => {
    await expectAccessible(await aText({ highlights: [OUTER, INNER] }));
  });
});

describe('painting', () => {
  it('covers exactly the words, the inner highlight above the outer, and adds no nodes', async () => {
    const text = await aText({ highlights: [OUTER, INNER, LATER] });
    expect(painted('bv-hue-5-0')).toEqual([OUTER.dto.quote]);
    expect(painted('bv-hue-1-1')).toEqual([INNER.dto.quote]);
    expect(painted('bv-hue-0-0')).toEqual([LATER.dto.quote]);
    expect(deep(text, '[data-block="1"] .words').childNodes).toHaveLength(1);
  });

  it('shows in the shadow root of the text, in the colours of the tag', async () => {
    const text = await aText({ highlights: [INNER] });
    const words = deep(text, '[data-block="1"] .words');
    const fill = getComputedStyle(words, '::highlight(bv-hue-1-0)').backgroundColor;
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.backgroundColor = 'var(--bv-tag-1-soft)';
    expect(fill).toBe(getComputedStyle(probe).backgroundColor);
    probe.remove();
  });

  it('goes with the text', async () => {
    const text = await aText({ highlights: [OUTER] });
    text.remove();
    expect(painted('bv-hue-5-0')).toEqual([]);
  });
});

describe('pressing', () => {
  it('chooses the smallest highlight under the pointer, and none beside it', async () => {
    const text = await aText({ highlights: [OUTER, INNER] });
    const chosen = heard(text, 'bv-highlight-chosen');
    await pressOn(text, '1.900');
    await pressOn(text, 'lagde');
    await pressOn(text, 'fanen');
    expect(chosen.map(({ highlightId }) => highlightId)).toEqual([
      'hl_inner',
      'hl_outer',
      undefined,
    ]);
  });

  it('selects what the mouse was drawn over, in offsets of the text', async () => {
    const text = await aText();
    const selected = heard(text, 'bv-passage-selected');
    const { node, at } = nodeWith(text, 'lukkede jeg');
    document.getSelection()?.setBaseAndExtent(node, at, node, at + 'lukkede jeg'.length);
    deep(text, 'article').dispatchEvent(
      new PointerEvent('pointerdown', { button: 0, pointerType: 'mouse', bubbles: true }),
    );
    document.dispatchEvent(new PointerEvent('pointerup'));
    expect(selected.at(-1)?.span).toEqual(spanOf('lukkede jeg'));
    expect(selected.at(-1)?.by).toBe('pointer');
  });
});

describe('keys', () => {
  const focusText = async (text: BvReadingText) => {
    text.focus();
    await settled();
  };

  it('selects a sentence, grows by the next, and says what is selected', async () => {
    const text = await aText();
    const selected = heard(text, 'bv-passage-selected');
    await focusText(text);
    await userEvent.keyboard('{ArrowDown}{Shift>}{ArrowDown}{/Shift}');
    await settled();
    const first = 'Jeg lagde det hele i kurven, og så kom der 1.900 kroner oveni til sidst.';
    expect(selected.at(-1)?.span).toEqual(spanOf(first));
    await userEvent.keyboard('{Shift>}{ArrowDown}{/Shift}');
    await settled();
    expect(selected.at(-1)?.span).toEqual(spanOf(`${first} Så lukkede jeg fanen.`));
    expect(deep(text, '[role=status]').textContent).toContain('Så lukkede jeg fanen.');
    expect(painted('bv-selected')).toEqual([`${first} Så lukkede jeg fanen.`]);
  });

  it('selects the sentence at the caret with s, and lets go with Escape', async () => {
    const text = await aText();
    const selected = heard(text, 'bv-passage-selected');
    await focusText(text);
    await userEvent.keyboard('s');
    expect(selected.at(-1)?.span).toEqual(spanOf('Hvad skete der så?'));
    await userEvent.keyboard('{Escape}');
    expect(selected.at(-1)?.span).toBeUndefined();
  });

  it('passes folded guide text, which a step by paragraph opens', async () => {
    const text = await aText();
    text.segments = SEGMENTS.map((segment, index) =>
      index === 1 || index === 2 ? { ...segment, kind: 'template' } : segment,
    );
    await settled();
    const caret = () => text.caret;
    await focusText(text);
    await userEvent.keyboard('{ArrowDown}');
    expect(caret()).toBe(spanOf('Stolede').start);
    await userEvent.keyboard('{ArrowUp}{ArrowRight}');
    expect(caret()).toBeLessThan(spanOf('Jeg lagde').start);
    expect(text.renderRoot.querySelector('.template.unfolded')).toBeNull();
    await userEvent.keyboard('{Control>}{ArrowDown}{/Control}');
    expect(caret()).toBe(spanOf('Jeg lagde').start);
    expect(deep(text, '.template.unfolded').textContent).toContain('Jeg lagde');
    await userEvent.keyboard('{ArrowDown}');
    expect(caret()).toBe(spanOf('Så lukkede').start);
  });

  it('goes from highlight to highlight, and through those that overlap', async () => {
    const text = await aText({ highlights: [OUTER, INNER, LATER] });
    const chosen: (string | undefined)[] = [];
    text.addEventListener('bv-highlight-chosen', ({ highlightId }) => {
      chosen.push(highlightId);
      text.active = highlightId;
    });
    await focusText(text);
    for (const key of ['j', 'o', 'o', 'j', 'j', 'j', 'k']) {
      await userEvent.keyboard(key);
      await settled();
    }
    expect(chosen).toEqual([
      'hl_outer',
      'hl_inner',
      'hl_outer',
      'hl_inner',
      'hl_later',
      'hl_inner',
    ]);
  });

  it('moves the ends of a highlight by words, and Escape leaves it as it was', async () => {
    const text = await aText({ highlights: [INNER], active: 'hl_inner' });
    const resized = heard(text, 'bv-passage-resized');
    await focusText(text);
    await userEvent.keyboard('e{ArrowRight}{Shift>}{ArrowRight}{/Shift}');
    await settled();
    expect(painted('bv-active')).toEqual(['kom der 1.900 kroner oveni']);
    await userEvent.keyboard('{Escape}');
    expect(resized).toEqual([]);
    await userEvent.keyboard('e{ArrowLeft}{Enter}');
    expect(resized.map(({ highlightId, span }) => [highlightId, span])).toEqual([
      ['hl_inner', spanOf('så kom der 1.900')],
    ]);
  });

  it('asks for what the letters mean, by the character typed', async () => {
    const text = await aText({ highlights: [INNER], active: 'hl_inner' });
    const asked = heard(text, 'bv-reading-command');
    await focusText(text);
    await userEvent.keyboard('qm3+0/{Control>}z{/Control}');
    expect(asked.map(({ command }) => command)).toEqual([
      { kind: 'repeat' },
      { kind: 'note' },
      { kind: 'favourite', number: 3 },
      { kind: 'link', sign: 1 },
      { kind: 'link', sign: 0 },
      { kind: 'find' },
      { kind: 'undo' },
    ]);
  });

  it('starts the name of a tag with any other letter after a selection', async () => {
    const text = await aText();
    const asked = heard(text, 'bv-reading-command');
    await focusText(text);
    await userEvent.keyboard('sj');
    expect(asked.map(({ command }) => command)).toEqual([{ kind: 'type', text: 'j' }]);
  });

  it('selects nothing for somebody who only reads', async () => {
    const text = await aText({ reader: true });
    const selected = heard(text, 'bv-passage-selected');
    await focusText(text);
    await userEvent.keyboard('s{Shift>}{ArrowDown}{/Shift}');
    expect(selected).toEqual([]);
  });
});

describe('the handles of the active highlight', () => {
  const SHORT = aHighlight('hl_short', 'og så kom der', { tags: [COST] });
  const handles = (text: BvReadingText) => [
    ...text.renderRoot.querySelectorAll<HTMLElement>('.handle'),
  ];

  /** Drags an end to the middle of some words. */
  async function drag(text: BvReadingText, handle: HTMLElement, words: string): Promise<void> {
    const shown = nodeWith(text, words).node.parentElement!;
    const box = shown.getBoundingClientRect();
    const { x, y } = pointOf(text, words);
    await userEvent.dragAndDrop(handle, shown, {
      // In the middle of the line that the handle is, so that nothing is moved aside.
      sourcePosition: { x: 1, y: handle.getBoundingClientRect().height / 2 },
      targetPosition: { x: x - box.left, y: y - box.top },
    });
  }

  it('move its ends from word to word', async () => {
    const text = await aText({ highlights: [SHORT], active: 'hl_short' });
    await expect.poll(() => handles(text).length).toBe(2);
    const resized = heard(text, 'bv-passage-resized');
    await drag(text, handles(text)[1]!, 'kroner');
    await expect.poll(() => resized.length).toBe(1);
    const { highlightId, span } = resized[0]!;
    expect(highlightId).toBe('hl_short');
    expect(TEXT.slice(span.start, span.end)).toMatch(/^og så kom der 1\.900( kroner)?$/);
    await expectAccessible(text);
  });

  it('never meet, and are there only for those who may mark', async () => {
    const text = await aText({ highlights: [SHORT], active: 'hl_short' });
    await expect.poll(() => handles(text).length).toBe(2);
    const resized = heard(text, 'bv-passage-resized');
    await drag(text, handles(text)[0]!, 'Jeg ringede for at være sikker.');
    expect(resized.every(({ span }) => span.start < span.end)).toBe(true);

    const reader = await aText({ highlights: [SHORT], active: 'hl_short', reader: true });
    await settled();
    expect(handles(reader)).toEqual([]);
  });
});
