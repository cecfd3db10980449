import { type Finding, type FindingReason, matchesOf } from './finding.ts';

const CITY = String.raw`\p{Lu}[\p{L}’'-]+(?: (?:[NSVØCKÖ]{1,2}|\p{Lu}[\p{L}-]+)(?=[\s.,;:!?)]|$))?`;
/** A Nordic post code and its place: `114 55 Stockholm`, `SE-752 31 Uppsala`, `1620 København V`, `00100 Helsinki`. */
const NORDIC_TOWN = String.raw`,?\s{1,2}(?:[A-Z]{1,2}-)?(?:\d{3} ?\d{2}|\d{4,5}) ${CITY}`;
/** Floor and door: `3 tr`, `lgh 1102`, `2. th`, `st. tv.`, `B 5`. */
const DOOR = String.raw`(?:,? (?:(?:lgh|lägenhet|läg) ?\d{1,4}|\d{1,2} ?tr\.?(?:ög| upp)?|(?:\d{1,2}|st|kl)\.? ?(?:sal|etasje|th|tv|mf)\.?(?: (?:th|tv|mf)\.?)?|[A-Z](?: \d{1,3})?(?=[\s,.;]|$)|\d{1,3}(?=,))){0,2}`;
const NUMBER = String.raw`\d{1,3}(?: ?[A-Za-z](?![\p{L}\p{N}]))?(?:[-–]\d{1,3})?`;
/** What the last word of a street ends in, in Swedish, Danish, Norwegian and Finnish. */
const STREET_ENDING = String.raw`(?:gatan|gata|vägen|väg|gränden?|stigen|stig|allén|torget|torg|backen|esplanaden|kajen|leden|stråket|ringen|gården|plan|gade|gaden|vej|vejen|stræde|vænget?|plads|pladsen|boulevard|bakken|haven|parken|gate|gaten|vei|veien|veg|vegen|plass|terrasse|svingen|katu|tie|kuja|polku|kaari|ranta|väylä|puisto)`;
const STREET_WORD = String.raw`(?:allé|alle|gata|väg|torg|plan|gade|vej|plads|boulevard|gate|vei|veg|plass|backe|kaj|park|strand|bulevardi|gränd|stræde)`;

/** `Storgatan 14B`, `Sankt Eriks gata 3`, `Nørre Allé 41`, then perhaps door and town. */
const NORDIC = new RegExp(
  String.raw`(?<![\p{L}\p{N}-])(?:(?:\p{Lu}[\p{L}.’'-]{0,40} ){0,2}(?:\p{Lu}[\p{L}’'-]{0,40}?${STREET_ENDING})|(?:\p{Lu}[\p{L}.’'-]{1,40} ){1,3}(?:${STREET_WORD}|\p{Lu}(?:llé|lle|orv|oulevard|aj)))\s${NUMBER}(?!\p{N}|[.,:]\d)${DOOR}(?:${NORDIC_TOWN})?`,
  'gu',
);
const ENGLISH_STREET = String.raw`(?:Street|St|Road|Rd|Avenue|Ave|Lane|Ln|Drive|Dr|Court|Ct|Close|Square|Sq|Place|Pl|Way|Boulevard|Blvd|Terrace|Crescent|Gardens|Row|Hill|Parkway|Grove|Mews)`;
const ENGLISH_TOWN = String.raw`(?:,? ${CITY}(?:,? (?:[A-Z]{2} \d{5}(?:-\d{4})?|[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}))?)?`;
/** `221 Maple Street, Springfield, IL 62704`, `14 Kingsley Road, Bristol BS6 5QT`. */
const ENGLISH = new RegExp(
  String.raw`(?<![\p{L}\p{N}.,:-])(?:(?:Flat|Apt|Apartment|Unit) \w{1,4},? )?\d{1,5}[A-Za-z]?,? (?:\p{Lu}[\p{L}’'.-]{1,40} ){1,3}${ENGLISH_STREET}(?![\p{L}\p{N}])\.?${ENGLISH_TOWN}`,
  'gu',
);
/** `Box 1234, 721 33 Västerås`, `Postboks 88, 5100 Odense C`, `PL 12, 00101 Helsinki`. */
const NORDIC_BOX = new RegExp(
  String.raw`(?<![\p{L}\p{N}])(?:Box|Postboks|Postbox|PL|PB) \d{1,5}${NORDIC_TOWN}`,
  'gu',
);
const ENGLISH_BOX = new RegExp(
  String.raw`(?<![\p{L}\p{N}])P\.? ?O\.? Box \d{1,6}${ENGLISH_TOWN}`,
  'gu',
);

/** Words that may stand before a street with a capital letter only because they begin a sentence. */
const NOT_IN_STREETS =
  /^(?:Vi|Jag|Du|Han|Hon|De|Det|Den|På|Till|Från|Adressen|Skicka|Send|Jeg|Hun|Adresse|Adressen|Fra|Til|Osoite|Lähetä|The|At|To|From|I|We|My|Min|Mit|Mitt|Bor|Her|Här|Och|Og|Men|But|And) /u;

/** Finds postal addresses: a street with its number, or a box with its town. A street without number is a place. */
export function findAddresses(text: string): Finding[] {
  return [
    ...addresses(text, NORDIC, 'street_and_number'),
    ...addresses(text, ENGLISH, 'street_and_number'),
    ...addresses(text, NORDIC_BOX, 'post_box'),
    ...addresses(text, ENGLISH_BOX, 'post_box'),
  ];
}

function addresses(text: string, pattern: RegExp, reason: FindingReason): Finding[] {
  return [...matchesOf(text, pattern)].map(({ start, end, match: [all] }) => {
    const skipped = NOT_IN_STREETS.exec(all)?.[0].length ?? 0;
    const certainty = /\d{4}|\d{3} \d{2}|[A-Z]\d [A-Z\d]/.test(all) ? 'certain' : 'likely';
    return { start: start + skipped, end, kind: 'address', reason, certainty };
  });
}
