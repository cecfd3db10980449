import { describe, expect, it } from 'vitest';
import { findSpeakers } from '../../../core/sources/speakers.ts';

/** Who speaks; those who ask with a question mark. */
const speakersIn = (lines: readonly string[]) =>
  findSpeakers(lines)
    .all.map(({ name, moderator }) => (moderator ? `${name}?` : name))
    .sort();
const prose = (lines: number) =>
  Array.from({ length: lines }, (_, at) => `The page was slow, and number ${at} was worse.`);

describe('findSpeakers', () => {
  it('hears those who take turns, whatever they are called', () => {
    const talk = ['Zork: Hello.', 'Support: Yes?', 'Zork: It broke.', 'Support: What did?'];
    expect(speakersIn(talk)).toEqual(['Support?', 'Zork']);
  });

  it('hears the one called participant, and that the other one asks, who asks now and then only', () => {
    const talk = [
      'Dan: Which charts do you use?',
      'Participant: Lines.',
      'Dan: Okay.',
      'Participant: And bars, really.',
      'Dan: Thank you.',
      'Participant: Sure.',
    ];
    expect(speakersIn(talk)).toEqual(['Dan?', 'Participant']);
  });

  it.each([
    ['Participant 7', 'Interviewer'],
    ['Deltagare 7', 'Moderator'],
    ['Testdeltager 12', 'Testleder'],
    ['P 7', 'Moderator 1'],
    ['Speaker 2', 'Speaker 1'],
    ['Talare 2', 'Talare 1'],
  ])('hears %s, who has a number, beside %s', (told, asked) => {
    const talk = [
      `${asked}: When?`,
      `${told}: In May, it was.`,
      `${asked}: Why?`,
      `${told}: Late.`,
    ];
    expect(speakersIn(talk)).toEqual([told, `${asked}?`].sort());
  });

  it.each([
    ['before the label', '[00:01:02] Anna Lindqvist: ', '[00:01:09] Johan Berg: '],
    ['before the label, bare', '1:02 Anna Lindqvist: ', '1:09 Johan Berg: '],
    ['in brackets before the colon', 'Anna Lindqvist (01:02): ', 'Johan Berg (01:09): '],
    ['and a role instead', 'Anna Lindqvist (Kund): ', 'Johan Berg (Intervjuare): '],
  ])('hears who speaks with a time %s', (_where, told, asked) => {
    const talk = [`${asked}When?`, `${told}In May.`, `${asked}Why?`, `${told}It was late.`];
    expect(speakersIn(talk)).toEqual(['Anna Lindqvist', 'Johan Berg?']);
    expect(findSpeakers(talk).labelOf(`${told}In May.`)?.length).toBe(told.trimEnd().length);
  });

  it('hears who speaks on a line of their own with the time, and asks on the next', () => {
    const talk = ['Johan Berg   0:03', 'When?', 'Anna Lindqvist   0:07', 'In May.'];
    const more = ['Johan Berg   1:00:12', 'Why?', 'Anna Lindqvist   1:00:15', 'It was late.'];
    expect(speakersIn([...talk, ...more])).toEqual(['Anna Lindqvist', 'Johan Berg?']);
  });

  it('takes a timetable for nobody’s words', () => {
    const day = ['Coffee 9:00', 'Opening 9:30', 'Lunch 12:00', 'Workshop 13:00', 'Coffee 15:00'];
    expect(speakersIn([...day, ...prose(3)])).toEqual([]);
  });

  it.each([
    [
      [
        'LIKELY TRUE: All could.',
        'MAYBE TRUE: Some did.',
        'LIKELY TRUE: Most.',
        'MAYBE TRUE: One.',
      ],
    ],
    [['Sannolikt sant: Alla.', 'Kanske: Några.', 'Sannolikt sant: De flesta.', 'Kanske: En.']],
    [['Delvist bekræftet: Alle.', 'Måske: Nogle.', 'Delvist bekræftet: De fleste.', 'Måske: En.']],
    [
      [
        'Key finding 1: It works.',
        'Next steps: Go on.',
        'Key finding 1: Again.',
        'Next steps: More.',
      ],
    ],
  ])('takes no verdict or part of a report for a person: %j', (lines) => {
    expect(speakersIn(lines)).toEqual([]);
  });

  it('takes no field of a form for a person, that comes back in its order', () => {
    const person = ['Disability: None.', 'Branch: Navy.', 'Device: Phone.', 'Browser: Any.'];
    const field = [...person, 'Region: North.', ...person, 'Region: South.'];
    expect(speakersIn(field)).toEqual([]);
  });

  it.each([
    ['NRRD: Good.', 'a product'],
    ['Homepage: Good.', 'a thing'],
  ])('among running text, %j is %s and nobody', (line) => {
    expect(speakersIn([...prose(10), line, ...prose(10), line])).toEqual([]);
  });

  it('among running text, a first name is somebody, unless the text has it as a word', () => {
    const quoted = ['Karin: It was late.', ...prose(10), 'Karin: And dear.'];
    expect(speakersIn(quoted)).toEqual(['Karin']);
    const word = ['Mark: The first.', ...prose(10), 'Mark: The second.', 'We mark what is wrong.'];
    expect(speakersIn(word)).toEqual([]);
  });

  it.each([['P7: Late.'], ['Moderator: When?'], ['[id1] Late.']])('%j is enough once', (line) => {
    expect(speakersIn([...prose(10), line])).toHaveLength(1);
  });
});
