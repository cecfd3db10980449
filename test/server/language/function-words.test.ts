import { describe, expect, it } from 'vitest';
import { languageByFunctionWords } from '../../../server/language/function-words.ts';

const INTERVIEWS = {
  en: `We ordered the desks in May because the old ones were worn. They said that it would take three weeks, but when
    nothing came we called and asked what had happened. You are told that there is a delay and that is it. My
    colleague was not happy with this, and I have to say that I understand her.`,
  sv: `Vi beställde skrivborden i maj för att de gamla var slitna. De sa att det skulle ta tre veckor, men när inget
    kom ringde vi och frågade vad som hade hänt. Då får man höra att det är försenat, och mer får man inte veta. Jag
    hade också ett möte där kollegorna från kontoret var med, och ingen av dem tyckte att det var bra.`,
  da: `Vi bestilte skrivebordene i maj, fordi de gamle var slidte. De sagde, at det ville tage tre uger, men da der
    ikke kom noget, ringede vi og spurgte, hvad der var sket. Så får man at vide, at de er forsinkede, og mere hører
    man ikke. Jeg havde også et møde, hvor kollegerne fra kontoret var med, og ingen af dem syntes, det var godt.`,
} as const;

describe('the language of running text by its function words', () => {
  it.each(Object.entries(INTERVIEWS))('%s', (language, text) => {
    expect(languageByFunctionWords(`${text} ${text}`)).toBe(language);
  });

  it.each([
    ['a sentence, which has too few', 'The delivery was late and we waited.'],
    ['names', 'Anna Berg, Lars Holm, Mette Friis, Karin Sand, '.repeat(20)],
    [
      'German',
      'Wir haben die Tische im Mai bestellt, weil die alten nicht mehr gut waren. '.repeat(10),
    ],
    ['two languages in equal parts', `${INTERVIEWS.en} ${INTERVIEWS.sv}`],
    ['nothing', ''],
  ])('does not tell of %s', (_what, text) => {
    expect(languageByFunctionWords(text)).toBeNull();
  });
});
