/** Words by which questions, stage directions and notes on behaviour are known, in three languages. */

/** How a question or a task begins. */
const ASKING =
  /^(?:\([^)]{1,80}\) ?)?["“]?(?:what|how|why|when|where|which|who|whose|can|could|do|does|did|are|is|was|were|have|has|had|would|will|should|any|anything|tell me|describe|walk me|talk me|explain|please|imagine|suppose|pretend|let['’]s|say that|say you|if you|now|in your|on a scale|ever|thinking|i understand|i['’]d like you|vad|hur|varför|när|var|vart|vilken|vilket|vilka|vem|kan|kunde|skulle|har|hade|är|finns|berätta|beskriv|tänk dig|föreställ|om du|om ni|brukar|minns|tycker|tror|vill|hvad|hvordan|hvorfor|hvornår|hvor|hvilken|hvilket|hvilke|hvem|kunne|ville|er|var|havde|fortæl|forestil|prøv|hvis du|hvis i|plejer|husker|synes|tror|vil)(?![\p{L}])/iu;
/** Somebody speaks of themselves … */
const FIRST_PERSON =
  /(?<![\p{L}])(?:i|i['’]m|i['’]d|me|my|mine|jag|mig|min|mitt|mina|jeg|mit|mine)(?![\p{L}'’])/iu;
/** … and nobody is spoken to. */
const SECOND_PERSON =
  /(?<![\p{L}])(?:you|your|yours|yourself|you['’]\p{L}+|du|dig|din|ditt|dina|ni|er|ert|era|dit|dine|jer|jeres|nogen|någon)(?![\p{L}])/iu;
/** How a note on what somebody did begins, in the words of note-takers. */
const OBSERVED =
  /^(?:observed|noticed|user|users|participant|deltagaren|deltageren|användaren|brugeren|he|she|they|han|hon|hun|de|clicks?|clicked|clik\w+|klickar|klickade|klikker|klikkede|scroll\w*|skrollar|scroller|goes|went|going|går|gik|gick|looks|looked|looking|letar|leder|kigger|tittar|reads|reading|läser|læser|hover\w*|select\w*|väljer|vælger|search\w*|söker|søger|finds|found|hittar|finder|opens|opened|öppnar|åbner|types|typed|typing|skriver|navigat\w*|return\w*|retun\w*|back to|tillbaka|tilbage|start(?:s|ed)|resized?|tried|tries|försöker|prøver|taken|taps?|tapped|swipes?|entering|entered|using|scann\w+|focused)(?![\p{L}])/iu;
/** How a moderator's script begins, where it asks nothing. */
const SCRIPT =
  /^(?:please|thanks for|thank you (?:for|so much)|let['’]s|imagine|suppose|pretend|now (?:that|i['’]m going|i['’]d)|before we|next,? i['’]d|say that|tack för att|tack så mycket för|tak for|tänk dig|föreställ dig|forestil dig|nu ska (?:du|vi|jag)|nu skal (?:du|vi|jeg)|välkommen|velkommen|innan vi|inden vi)(?![\p{L}])/iu;
/** What became of a task, alone on its line. */
const OUTCOME =
  /^(?:success+|succeeded|fail(?:ed|ure)?|pass(?:ed)?|partial(?:ly)?|completed?|skipped|n\/?a|lyckades|klarade|misslyckades|delvis|lykkedes|klaret|mislykkedes|delvist)[.!]?$/i;
const QUOTED = /^["“”„'‘’»].*["“”'’«]?\.?$/s;
const IN_BRACKETS = /^(?:\[[^\]]*\]|\([^)]*\))\.?$/;
const ENDS_ASKING = /\?["”'’)\]]*$/;
/** `A:`, `Svar:` before what was answered. */
const ANSWER_LABEL =
  /^(?:\*\*|__)?(?:a|ans|answer|answers|response|svar|sv)(?:\*\*|__)?\s?[:.](?:\*\*|__)?\s+/i;

export const startsAsking = (text: string): boolean => ASKING.test(text);
export const endsAsking = (text: string): boolean => ENDS_ASKING.test(text);
export const isQuoted = (text: string): boolean => QUOTED.test(text);
export const isInBrackets = (text: string): boolean => IN_BRACKETS.test(text);
export const isScript = (text: string): boolean => SCRIPT.test(text);
export const tellsOutcome = (text: string): boolean => OUTCOME.test(text);
export const tellsBehaviour = (text: string): boolean => OBSERVED.test(text);

/** Whether somebody speaks of themselves and to nobody, as participants do who think aloud. */
export function thinksAloud(text: string): boolean {
  return FIRST_PERSON.test(text) && !SECOND_PERSON.test(text);
}

/** Characters of an answer's label at the start of a line, 0 without one. */
export function answerLabelLength(text: string): number {
  return ANSWER_LABEL.exec(text)?.[0].length ?? 0;
}

/** Whether a whole line asks: it ends so, and is neither quoted nor thought aloud nor a note on behaviour. */
export function isQuestion(text: string): boolean {
  return (
    /\p{L}/u.test(text) &&
    endsAsking(text) &&
    !isQuoted(text) &&
    !thinksAloud(text) &&
    !tellsBehaviour(text)
  );
}

/** How many words a text has, roughly: runs between spaces. */
export function wordsIn(text: string): number {
  return text.trim().split(/\s+/).length;
}
