import type { Translation } from '../catalogue.ts';
import type { guides as en } from '../en/guides.ts';

/** Topic guides and their answers. */
export const guides: Translation<typeof en> = {
  'guide.title': 'Interviewguide',
  'guide.failed': 'Interviewguiden kunne ikke indlæses',
  'guide.question': 'Spørgsmål',
  'guide.questions': 'Spørgsmål',
  'guide.answers': 'Svar',
  'guide.views': 'Hvad der vises',
  'guide.askedHead': 'Stillet',
  'guide.answeredHead': 'Besvaret',
  'guide.counts': 'Stillet til {asked} af {of}, besvaret af {answered}',
  'guide.raised': { one: '{count} tog det selv op', other: '{count} tog det selv op' },
  'guide.goal': 'Formål',
  'guide.goalHint': 'Hvad svaret skal bruges til.',
  'guide.hypotheses': 'Stilles for at afprøve',
  'guide.remove': 'Fjern',
  'guide.wasRemoved': '»{name}« blev fjernet',
  'guide.proposals': 'Spørgsmål, der blev fundet',
  'guide.add': 'Føj til guiden',
  'guide.noProposals': 'Ingen flere spørgsmål fundet',
  'guide.noProposalsText':
    'Fra kilder hentes kun spørgsmål, som mindst to kilder stiller. I en fil skal der være linjer, der spørger om noget.',
  'guide.inSources': { one: 'i {count} kilde', other: 'i {count} kilder' },
  'guide.newQuestions': 'Nye spørgsmål',
  'guide.newQuestionsHint': 'Ét pr. linje. En indsat liste kan bruges, som den er.',
  'guide.fromSources': 'Hent fra kilder',
  'guide.fromFile': 'Læs en fil',
  'guide.empty': 'Ingen spørgsmål endnu',
  'guide.emptyText':
    'Skriv eller indsæt studiets spørgsmål, hent dem fra kilder, der stiller de samme, eller læs en guide fra en fil. Derefter findes svarene i hver kilde.',
  'guide.emptyReader': 'Ingen har skrevet en guide til dette studie endnu.',
  'guide.noStudy': 'Intet studie endnu',
  'guide.noStudyText': 'En guide hører til et studie. Tilføj først et studie blandt kilderne.',
  'guide.noSources': 'Ingen kilder endnu',
  'guide.noSourcesText':
    'Føj kilder til studiet, så vises det her, hvad der blev af hvert spørgsmål.',
  'guide.wasAdded': {
    one: '{count} spørgsmål blev tilføjet',
    other: '{count} spørgsmål blev tilføjet',
  },
  'guide.nothingAdded': 'Alle disse er allerede i guiden',
  'guide.twice': 'Guiden har allerede dette spørgsmål.',
  'guide.tooLong': 'En guide har højst 200 spørgsmål.',
  'guide.answersQuestion': 'Svarer på spørgsmålet:',
  'guideState.answered': 'Besvaret',
  'guideState.unanswered': 'Stillet, intet svar',
  'guideState.raised': 'Taget op uopfordret',
  'guideState.never': 'Aldrig stillet',
};
