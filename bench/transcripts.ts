import { type Random, seededRandom } from '../core/kernel/random.ts';

/** A generated file of an interview. */
export interface Transcript {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** What a transcript is written in; each takes its turn. */
const FORMATS = ['txt', 'md', 'html'] as const;
const ANSWER_WORDS = [12, 60] as const;
const SENTENCE_WORDS = [5, 18] as const;
/** Words of research talk; drawn with a preference for the first, as in real speech. */
const WORDS =
  `the I to it and a that was so we of you in order but they had not me this with on for my then just have said
  because when delivery office chairs what like desk could time them really price about know there from page
  would find did been people one website account which came asked truck more out how well our phone week email
  invoice wrong back again something assembly customer measured room colour fabric sample colleague contract
  warehouse basket checkout discount approved manager supplier waited called driver lift stairs return broken
  screws manual catalogue compare filter search budget quarter ordered confirmed delayed reception pallet
  ergonomic standing meeting cabinet lamp acoustic carpet tender framework municipality school hospital`.split(
    /\s+/,
  );

/**
 * Interviews of about so many words each, with speaker labels, txt, md and html in turn. The same number gives
 * the same files.
 */
export function generateTranscripts(count: number, wordsEach: number): readonly Transcript[] {
  const random = seededRandom(count);
  return Array.from({ length: count }, (_, index) => {
    const format = FORMATS[index % FORMATS.length] ?? 'txt';
    const number = index + 1;
    const text = write(format, number, turns(random, wordsEach));
    return {
      name: `interview-${String(number).padStart(3, '0')}.${format}`,
      bytes: new TextEncoder().encode(text),
    };
  });
}

interface Turn {
  readonly question: string;
  readonly answer: string;
}

function turns(random: Random, words: number): readonly Turn[] {
  const made: Turn[] = [];
  for (let written = 0; written < words;) {
    const question = sentence(random, SENTENCE_WORDS).replace(/\.$/, '?');
    const answer: string[] = [];
    const length = between(random, ANSWER_WORDS);
    while (countOf(answer) < length) answer.push(sentence(random, SENTENCE_WORDS));
    made.push({ question, answer: answer.join(' ') });
    written += countOf([question, ...answer]);
  }
  return made;
}

function countOf(sentences: readonly string[]): number {
  return sentences.reduce((sum, each) => sum + each.split(' ').length, 0);
}

function write(format: (typeof FORMATS)[number], number: number, said: readonly Turn[]): string {
  switch (format) {
    case 'txt':
      return said
        .map(({ question, answer }) => `Moderator: ${question}\n\nP${number}: ${answer}`)
        .join('\n\n');
    case 'md':
      return `# Interview ${number}\n\n${said.map(({ question, answer }) => `**${question}**\n\n${answer}`).join('\n\n')}\n`;
    case 'html':
      return `<!doctype html><title>Interview ${number}</title><h1>Interview ${number}</h1>${said.map(({ question, answer }) => `<p><b>Moderator:</b> ${question}</p><p><b>P${number}:</b> ${answer}</p>`).join('\n')}`;
  }
}

function sentence(random: Random, bounds: readonly [number, number]): string {
  const words = Array.from({ length: between(random, bounds) }, () => word(random)).join(' ');
  return `${words[0]?.toUpperCase() ?? ''}${words.slice(1)}.`;
}

function word(random: Random): string {
  return WORDS[Math.floor(random() ** 2 * WORDS.length)] ?? 'the';
}

function between(random: Random, [least, most]: readonly [number, number]): number {
  return least + Math.floor(random() * (most - least + 1));
}
