/**
 * Words that name what a line is, not who says it: verdicts, parts of a report, fields of a form, in the three languages.
 * A label of nothing but these is no speaker.
 */
const CATEGORY_WORDS: ReadonlySet<string> = new Set(
  // Verdicts and what they are made of.
  (
    'true false maybe likely unlikely possibly probably partly partially mostly confirmed validated disproved refuted unclear ' +
    'inconclusive unknown yes no pros cons pro con positive negative neutral agree disagree supported unsupported mixed ' +
    'sant falskt kanske troligen troligt sannolikt osannolikt delvis bekräftad bekräftat motbevisad motbevisat oklart okänt ja nej ' +
    'fördelar nackdelar fördel nackdel positivt negativt neutralt stämmer ' +
    'sandt falsk måske sandsynligvis sandsynligt usandsynligt delvist bekræftet modbevist uklart ukendt fordele ulemper fordel ulempe ' +
    // Parts of a report.
    'finding findings recommendation recommendations conclusion conclusions insight insights hypothesis hypotheses theme themes ' +
    'quote quotes evidence example examples summary background method methods goal goals purpose scope context introduction ' +
    'overview discussion opportunity opportunities problem problems issue issues solution solutions severity impact priority status ' +
    'action actions next step steps key main top overall task tasks scenario note notes comment comments observation observations ' +
    'fynd rekommendation rekommendationer slutsats slutsatser insikt insikter hypotes hypoteser tema teman citat belägg exempel ' +
    'sammanfattning bakgrund metod mål syfte omfattning sammanhang inledning översikt diskussion möjlighet möjligheter problem ' +
    'lösning lösningar allvarlighet påverkan prioritet åtgärd åtgärder nästa steg viktigast uppgift uppgifter anteckning ' +
    'anteckningar kommentar kommentarer observation observationer resultat ' +
    'fund anbefaling anbefalinger konklusion konklusioner indsigt indsigter hypotese hypoteser temaer belæg eksempel eksempler ' +
    'opsummering baggrund metode formål omfang kontekst indledning overblik mulighed muligheder løsning løsninger alvorlighed ' +
    'påvirkning handling handlinger næste skridt opgave opgaver kommentar observationer resultater ' +
    // Fields of a form.
    'obs nb date datum dato time tid duration längd varighed device enhed enhet url http https result results title titel participants ' +
    'deltagare age ålder alder gender kön køn role roll rolle occupation yrke erhverv location plats sted name namn navn'
  ).split(' '),
);

/** Whether a label says what a line is, and not who speaks: every word of it does, but for numbers. */
export function isCategory(label: string): boolean {
  const words = label
    .toLowerCase()
    .split(/[^\p{L}]+/u)
    .filter((word) => word !== '');
  return words.length > 0 && words.every((word) => CATEGORY_WORDS.has(word));
}
