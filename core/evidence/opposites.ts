import type { Language } from '../kernel/language.ts';
import type { LanguageCode } from '../kernel/languages.ts';

const pairsOf = (text: string): readonly (readonly [string, string])[] =>
  text
    .trim()
    .split(/\s+/)
    .map((pair) => {
      const [one = '', other = ''] = pair.split('/');
      return [one, other] as const;
    });

/** Words that say the opposite of each other, lower case; each form of each is found by its stem. */
const PAIRS: Readonly<Record<LanguageCode, readonly (readonly [string, string])[]>> = {
  en: pairsOf(`
    easy/difficult easy/hard easy/complicated simple/complicated simple/difficult fast/slow quick/slow quickly/slowly
    cheap/expensive clear/unclear clear/confusing always/never everyone/nobody everybody/nobody all/none more/less
    more/fewer many/few before/after first/last early/late increase/decrease increased/decreased increasing/decreasing
    rise/fall improve/worsen better/worse best/worst good/bad like/dislike love/hate trust/distrust accept/reject
    accepted/rejected allow/forbid allow/prevent agree/disagree remember/forget remembered/forgot find/lose found/lost
    start/stop started/stopped begin/end open/close opened/closed win/lose won/lost buy/sell bought/sold
    online/offline inside/outside indoors/outdoors with/without high/low higher/lower long/short longer/shorter
    big/small large/small larger/smaller young/old new/old same/different possible/impossible necessary/unnecessary
    important/unimportant useful/useless helpful/useless visible/hidden safe/dangerous safe/unsafe happy/sad rich/poor
    alone/together public/private manual/automatic success/failure succeed/fail succeeded/failed true/false
    enough/insufficient present/absent male/female men/women north/south east/west`),
  sv: pairsOf(`
    lätt/svår lätt/krånglig enkel/svår enkel/komplicerad enkel/krånglig snabb/långsam snabb/trög snabbt/långsamt billig/dyr
    tydlig/otydlig alltid/aldrig alla/ingen många/få mer/mindre fler/färre före/efter innan/efter först/sist
    tidig/sen tidigt/sent öka/minska ökar/minskar ökade/minskade bättre/sämre bäst/sämst bra/dålig gilla/ogilla
    gillar/ogillar älskar/hatar lita/misstro litar/misstror godkänna/avvisa tillåta/förbjuda minns/glömmer mindes/glömde
    hittar/tappar börja/sluta börjar/slutar började/slutade öppna/stänga öppnar/stänger vinna/förlora vann/förlorade
    köpa/sälja köper/säljer köpte/sålde inne/ute inomhus/utomhus med/utan hög/låg högre/lägre lång/kort längre/kortare stor/liten
    större/mindre ung/gammal ny/gammal samma/olika möjlig/omöjlig nödvändig/onödig viktig/oviktig användbar/oanvändbar
    synlig/dold säker/osäker trygg/otrygg glad/ledsen rik/fattig ensam/tillsammans offentlig/privat
    manuell/automatisk lyckas/misslyckas lyckades/misslyckades sann/falsk man/kvinna män/kvinnor pojke/flicka norra/södra
    östra/västra dag/natt morgon/kväll vänster/höger upp/ner in/ut`),
  da: pairsOf(`
    let/svær nem/svær nem/besværlig enkel/svær enkel/kompliceret hurtig/langsom hurtigt/langsomt billig/dyr
    tydelig/utydelig klar/uklar altid/aldrig alle/ingen mange/få mere/mindre flere/færre før/efter først/sidst
    tidlig/sen tidligt/sent øge/mindske stiger/falder steg/faldt bedre/værre bedst/værst god/dårlig godt/dårligt elsker/hader
    stoler/mistror godkende/afvise tillade/forbyde husker/glemmer huskede/glemte finder/mister fandt/mistede
    begynde/slutte begynder/slutter åbne/lukke åbner/lukker åbnede/lukkede vinde/tabe vinder/taber vandt/tabte
    købe/sælge køber/sælger købte/solgte inde/ude indendørs/udendørs med/uden høj/lav højere/lavere lang/kort
    længere/kortere stor/lille større/mindre ung/gammel ny/gammel samme/forskellig mulig/umulig nødvendig/unødvendig
    vigtig/uvigtig brugbar/ubrugelig synlig/skjult sikker/usikker tryg/utryg glad/ked rig/fattig alene/sammen
    offentlig/privat manuel/automatisk lykkes/mislykkes lykkedes/mislykkedes sand/falsk mand/kvinde mænd/kvinder
    nord/syd nordlige/sydlige øst/vest østlige/vestlige dag/nat morgen/aften venstre/højre op/ned ind/ud`),
};

/** What a demand does away with what it names: who speaks ill of that speaks for the demand. */
const DOING_AWAY: Readonly<Record<LanguageCode, RegExp>> = {
  en: /^(?:ban(?:s|ned|ning)?|abolish\w*|end(?:s|ed|ing)?|abandon\w*|prohibit\w*|stop(?:s|ped|ping)?|clos(?:e|es|ed|ing)|oppose\w*|against|repeal\w*|remov\w+|eliminat\w+|limit\w*|restrict\w*|criminali[sz]\w+|refus\w+|quit\w*|avoid\w*|drop(?:s|ped|ping)?)$/,
  sv: /^(?:förbjud\w*|förbud\w*|avskaffa\w*|stopp\w*|sluta\w*|stäng\w*|mot|begräns\w*|undvik\w*|avstå\w*|väljer bort|ta bort|bort)$/,
  da: /^(?:forby\w*|forbud\w*|afskaf\w*|stop\w*|luk(?:ke|ker|kes)|imod|begræns\w*|undgå\w*|fravælg\w*|fjern\w*|væk)$/,
};

/** What a demand says, as against what people do. */
const DEMANDING: Readonly<Record<LanguageCode, RegExp>> = {
  en: /^(?:should|must|ought|shall)$/,
  sv: /^(?:bör|borde|ska|skall|måste)$/,
  da: /^(?:bør|burde|skal|må)$/,
};

/** Whether words demand something. */
export function isDemand(
  words: readonly { readonly word: string }[],
  language: LanguageCode,
): boolean {
  return words.some(({ word }) => DEMANDING[language].test(word));
}

/** Whether a word of a demand does away with something. */
export function doesAway(word: string, language: LanguageCode): boolean {
  return DOING_AWAY[language].test(word);
}

const kept = new Map<LanguageCode, ReadonlyMap<string, ReadonlySet<string>>>();

/**
 * What a word is found by among opposites: its stem, so that each of its forms is; a stop word by itself, as many share
 * a stem with another (*före*, *för*).
 */
export function oppositeKey(word: string, language: OppositesLanguage): string {
  return language.isStopword(word) ? word : language.stem(word);
}

/** Keys of the words that say the opposite of a word; none of most. */
export function oppositesOf(word: string, language: OppositesLanguage): ReadonlySet<string> {
  const opposites = kept.get(language.code) ?? readOpposites(language);
  return opposites.get(oppositeKey(word, language)) ?? NONE;
}

/** Stems that a passage against a statement may use: opposites of its words, but for stop words, which all texts hold. */
export function opposingStems(words: readonly string[], language: OppositesLanguage): string[] {
  const keys = new Set(words.flatMap((word) => [...oppositesOf(word, language)]));
  return [...keys].filter((key) => !language.isStopword(key));
}

type OppositesLanguage = Pick<Language, 'code' | 'stem' | 'isStopword'>;

function readOpposites(language: OppositesLanguage): ReadonlyMap<string, ReadonlySet<string>> {
  const found = new Map<string, Set<string>>();
  const add = (one: string, other: string): void => {
    found.set(one, (found.get(one) ?? new Set()).add(other));
  };
  for (const pair of PAIRS[language.code]) {
    const [one, other] = [oppositeKey(pair[0], language), oppositeKey(pair[1], language)];
    add(one, other);
    add(other, one);
  }
  kept.set(language.code, found);
  return found;
}

const NONE: ReadonlySet<string> = new Set();
