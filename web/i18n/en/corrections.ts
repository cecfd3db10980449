import type { Catalogue } from '../catalogue.ts';

/** What people said of the segments of a study. */
export const corrections = {
  'corrections.title': 'Corrected speakers and kinds',
  'corrections.intro':
    'What people said of passages in “{study}”. What holds for the whole study holds for files that come later, too.',
  'corrections.none': 'Nothing corrected in “{study}”',
  'corrections.noneText':
    'Where the wrong person speaks, or an answer was taken for a question, open the source and say what the passage is: for it alone, or for all like it in the study.',
  'corrections.failed': 'The corrections could not be loaded.',
  'corrections.ofSpeaker': 'What {name} says',
  'corrections.ofCode': 'What is marked {code}',
  'corrections.ofForm': 'What has the form of this passage',
  'corrections.ofOne': 'One passage',
  'corrections.spokenBy': 'spoken by {name}',
  'corrections.spokenByNobody': 'spoken by nobody in particular',
  'corrections.means': 'means “{meaning}”',
  'corrections.wholeStudy': 'The whole study',
  'corrections.oneSource': 'One source',
  'corrections.passages': { one: '{count} passage', other: '{count} passages' },
  'corrections.inSources': { one: 'in {count} source', other: 'in {count} sources' },
  'corrections.reachesNone': 'no passage any more',
  'corrections.takeAway': 'Take away: {about}',
  'corrections.takeAwayTip': 'Take this correction away',
  'corrections.wasTakenAway': 'Passages are again as they were read',
  'corrections.ofStudy': 'What was corrected in {name}',
} as const satisfies Catalogue;
