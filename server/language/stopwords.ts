import type { LanguageCode } from '../../core/kernel/languages.ts';

/** Words that turn a statement round: never stop words (INTELLIGENCE: "keep negators"). */
export const NEGATIONS: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: ['no', 'not', 'never', 'none', 'nothing', 'nobody', 'without', "don't", "didn't", "can't"],
  sv: ['inte', 'ej', 'icke', 'aldrig', 'ingen', 'inget', 'inga', 'utan', 'ingenting'],
  da: ['ikke', 'ej', 'aldrig', 'ingen', 'intet', 'uden', 'ingenting'],
};

const words = (text: string): readonly string[] => text.trim().split(/\s+/);

/** What people say while they think, and forms that the published lists leave out. */
export const EXTRA_STOPWORDS: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: words(`
    um uh er erm hmm mm yeah yes okay ok oh well like really actually basically just kind sort thing things
    stuff know mean think guess maybe probably right sure going gonna want got get gets getting go goes went
    one two lot bit way something anything everything somebody someone always also even still again back
    i'm i've i'd i'll it's that's there's they're we're you're you've he's she's we've isn't wasn't doesn't
    would could should can will may might must let said say says saying see look come came put make made
    much many very quite so too then now here there today time times day days good guess thought kind
    when what which who how why where don't didn't can't couldn't wouldn't won't haven't hadn't`),
  sv: words(`
    eh öh äh hm mm mhm jaha ja jo nja nej okej ok alltså liksom typ ju väl nog ba bara faktiskt egentligen
    kanske precis absolut asså sådär sånt såna sådan sådana såhär nånting någonting något nåt nån någon saker sak grej grejer
    tror tänker tänkte vet säger sa sade känner känns blir blev ska skulle kan kunde måste får fick går gick
    gör gjorde gjort kommer kom ser såg se ta tar tog finns fanns lite mycket mer väldigt ganska rätt helt
    sen sedan också även ändå bra där här nu då när gång gånger dag dagar idag igår två tre första
    man står stod när vad vem hur varför vilken vilket hel hela en ett den det de dem dom mig mej dig dej sig sej oss er vi ni han hon hade har haft vara var varit är`),
  da: words(`
    øh øhm hm mm ja jo nej nåh okay ok altså ligesom jo sådan sådant nok bare lige faktisk egentlig egentligt
    måske præcis ting noget nogen nogle tror tænker tænkte ved siger sagde føler bliver blev skal skulle kan
    kunne må måtte får fik går gik gør gjorde gjort kommer kom ser så se tager tog findes fandtes lidt meget
    mere ret helt så også alligevel godt der her nu da når gang gange dag dage dag igår to tre første
    står stod når hvad hvem hvordan hvorfor hvilken man en et den det de dem mig dig sig os jer vi i han hun havde har haft være var været er jeg`),
};
