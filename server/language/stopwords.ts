import type { WordRole } from '../../core/kernel/language.ts';
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
    ours theirs whose anyone
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

/** Words with a meaning that yet name no subject when they stand alone: no theme is called "took". */
export const FILLERS: Readonly<Record<LanguageCode, readonly string[]>> = {
  en: words(`
    arent cant couldnt didnt doesnt dont hasnt havent im isnt its ive lets let's shouldnt thats theres theyre wasnt
    whats wont wouldnt youre
    able actual add added ago almost alone along already around ask asked asking away bad became become
    began begin believe best better big bring brought care certain change changed close couple different
    easy each either else end ended enough entire even ever every exactly far fast feel felt few finally find fine
    first found full gave give given gives great guy half happen happened hard he hear heard help helped her
    him his hold hope hour hours huge idea important instead keep keeps kept large last late later least
    leave left less little live long look looked looking looks lots main makes making matter matters mind
    minute minutes month months move myself need needed needs new next nice obvious often old open other
    others ourselves part people perfect person place point possible pretty problem put real reason remember
    run same second seem seems seen send sent set several she short show showed shown simple since sit small
    someone sometimes soon start started stay still stop stopped sudden take taken takes taking talk talked
    tell telling tells tend they today together told tomorrow took totally tried true try trying turn turned
    type under understand until use used useful uses using usual usually wait waited walk walked week weeks
    whole without wonder word words worse worst wrong year years yesterday yet`),
  sv: words(`
    all alla allt andra annan annars annat använda använder att bara behöva behövde behöver betyder bli
    blivit bort bäst bättre börja började början börjar dålig dåligt egen eget egna enda enkel enkelt extra
    fast fel fem fick finna fler flera flesta folk fråga frågade frågar fyra färdig före förra förstod
    förstå förstår försöker försökte gav ge genom ger gillar gott gällde gäller göra hade hamna handlar
    heter hittade hittar hjälp hjälper hjälpte hoppas hända hände händer hålla håller hör hörde hörs ibland
    igen ihop innan inne inom kolla kollade kollar komma kort kul kvar känna ligger lita liten lägga lägger
    lämna länge lär lätt lättare låg lång långt låter mellan mindre minst minut minuter mot människor månad
    månader möjligt ny nya nytt nära nästa nästan ofta okej olika om ont orkar prata pratade pratar problem
    redan riktig riktigt rolig runt räcker samma samtidigt sedan senare sent sista sitta sitter skicka
    skickade skickar skillnad skrev skriva skriver slut sluta slutade små snabb snabbt snart stanna stor
    stora stort ställe stå står större största svår svårt sätt sätta sätter talar tid tidigare timmar timme
    titta tittade tittar trodde trots tur två tycker tyckte tydlig tydligt under undrar ungefär ur vanlig
    vanligt varje varken vecka veckor verkar verkligen veta vidare viktig viktigt vill ville visa visade
    visar viss vissa visste väldig vänta väntade väntar äger åka år`),
  da: words(`
    al alene alle alt altid anden andet andre at bad bare bedre bedst bedste begge begynde begynder begyndte behov
    behøver bestemt betyder blev blevet blive brug bruge bruger brugte burde bør del dårlig dårligt eller
    ellers eneste enige enkelt fandt fat fem fik finde finder fire flere flest folk fordi forkert forrige
    forskel forskellige forstå forstår forsøger forsøgte føle før gammel gav give giver glad glemt god gode
    gør gøre hedder hele hjælp hjælpe hjælper hold holder hurtig hurtigt håber hånd hører hørte igen imens
    ind inden kan kender kiggede kigger klar komme kort kræver kunde lang langt lave lavede laver leder let
    lidt ligge ligger lille længe lærer løber meget mellem mens mindre mindst mindste minut minutter mulig muligt må
    måde måned måneder måtte nem nemt ny nye nyt nær næste næsten ofte om op oppe ordentlig ordentligt over
    overhovedet problem prøve prøvede prøver rigtig rigtigt rundt samme samtidig send sende sender sendte
    senere sent sidde sidder side siden sidste sige sker skete skrev skrive skriver slet slut små snakke
    snakker snart spurgte spørge spørger start starte startede sted stoppe stopper stor store stort stå står
    større største svær svært sætte sætter tager taler talt talte tid tidligere time timer tit troede træt tur tydelig
    tydeligt uge uger under undrer vente ventede venter vide vidste vigtig vigtigt vil ville virkede
    virkelig virker vis vise viser viste åben år ændre ærligt ønsker`),
};

/** Words at which a sentence may, or may not, be cut to name a theme. */
export const WORDS_WITH_ROLE: Readonly<
  Record<LanguageCode, Readonly<Record<WordRole, readonly string[]>>>
> = {
  en: {
    conjunction: words(`
      and or but because so if when while whereas although though since unless then than as whether
      let's lets`),
    relative: words('that which who whom whose'),
    qualifier: words(`
      cannot couldn't won't wouldn't shouldn't isn't wasn't aren't weren't doesn't haven't hasn't hadn't
      neither nor hardly barely too more less only much many few how where why what`),
    auxiliary: words(
      `do does did is are was were am be been have has had will would can could should may might must`,
    ),
    determiner: words(
      'the a an my your his her its our their this these those any some every each it them me us',
    ),
    preposition: words(`
      to for with from by of at about before after into onto via per against between during toward towards
      under within in on over through`),
    particle: words('up down out off back away'),
    light_noun: words(
      'thing things stuff kind sort lot lots bit way time times day days today one ones',
    ),
  },
  sv: {
    conjunction: words('och eller men eftersom så om när medan fast innan sedan sen än huruvida'),
    relative: words('att som vars'),
    qualifier: words(`
      varken knappt knappast mer mindre bara mycket många få alltför hur vart varför vad vilken vilket vilka vem`),
    auxiliary: words('är var blir blev har hade kan kunde ska skulle vill ville får fick måste'),
    determiner: words(`
      en ett den det de min mitt mina din ditt dina sin sitt sina vår vårt våra deras denna detta dessa varje något
      några dem mig oss`),
    preposition: words(
      'till för med från av åt vid hos mot mellan under före efter genom kring enligt i på',
    ),
    particle: words('upp ner ned in ut ihop bort tillbaka igenom fram'),
    light_noun: words('sak saker grej grejer sätt gång gånger dag dagar tid'),
  },
  da: {
    conjunction: words('og eller men fordi så hvis når mens selvom inden siden end om'),
    relative: words('at som der'),
    qualifier: words(`
      hverken næppe knap mere mindre kun bare meget mange få hvordan hvor hvorfor hvad hvilken hvilket hvilke hvem`),
    auxiliary: words('er var bliver blev har havde kan kunne skal skulle vil ville må måtte'),
    determiner: words(`
      en et den det de min mit mine din dit dine sin sit sine vores deres denne dette disse hver hvert noget nogle
      dem mig os`),
    preposition: words(
      'til for med fra af ved hos mod mellem under før efter gennem omkring ifølge i på',
    ),
    particle: words('op ned ind ud sammen væk tilbage igennem frem'),
    light_noun: words('ting måde gang gange dag dage tid'),
  },
};
