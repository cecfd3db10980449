import { describe, expect, it } from 'vitest';
import { templateLines } from '../../../core/themes/template-lines.ts';

const read = (...perSource: (readonly string[])[]) =>
  perSource.flatMap((said, index) => said.map((text) => ({ text, sourceId: `s${index}` })));

describe('what note-takers wrote beforehand', () => {
  const none = templateLines([], 0);

  it('begins with a blank to be filled in, in the three languages', () => {
    for (const line of [
      '[Name] felt that the checkout was easy',
      '- [Namn] tyckte att kassan var lätt',
      '<deltager> syntes, at kassen var nem',
      '____ liked the overview of orders best',
      '[Participant] expected the price to be lower',
    ])
      expect([line, none(line)]).toEqual([line, true]);
  });

  it('is not what somebody said with a name hidden, or with a remark of how', () => {
    for (const line of [
      'I retired and I am teaching at Camp [name] now.',
      '[laughs] No, I would never pay that for freight.',
      'Min chef [namn] måste godkänna varje beställning.',
    ])
      expect([line, none(line)]).toEqual([line, false]);
  });

  it('stands word for word in several sources, whatever its numbers and dots', () => {
    const isTemplate = templateLines(
      read(
        ['Task 1: what did they expect to see?', 'The freight came late.'],
        ['Task 2 – what did they expect to see', 'It came late, the freight.'],
        ['TASK 3. What did they expect to see?', 'The freight came late.'],
      ),
      3,
    );
    expect(isTemplate('Task 4: What did they expect to see?')).toBe(true);
    expect(isTemplate('The freight came late.')).toBe(false);
  });

  it('is not what a few of very many people say in the same words', () => {
    const answers = Array.from({ length: 40 }, (_, index) => [
      index < 4 ? 'The delivery took too long.' : `Answer of ${'x'.repeat(index)}`,
    ]);
    expect(templateLines(read(...answers), 40)('The delivery took too long.')).toBe(false);
  });
});
