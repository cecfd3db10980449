import { assert } from '../../../core/kernel/assert.ts';
import type { HighlightId, HypothesisId, StudyId } from '../../../core/kernel/ids.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import type { Context } from '../../context.ts';
import { addQuestions, changeQuestion, chooseQuestion, markAnswer } from '../guides/index.ts';
import { currentText, findSegmentAt, type Source } from '../sources/index.ts';
import type { ExampleGuide } from './example-files.ts';

/** What a guide refers to, by the keys of the example's files. */
interface Known {
  readonly language: LanguageCode;
  readonly studies: ReadonlyMap<string, StudyId>;
  readonly sources: ReadonlyMap<string, Source>;
  readonly hypotheses: ReadonlyMap<string, HypothesisId>;
  readonly highlights: ReadonlyMap<string, HighlightId>;
}

/**
 * Writes the topic guide of a study of the example. Its questions are in one language and were asked in three, so
 * that a person has said of each place which question it is.
 */
export async function makeGuide(tx: Context, made: Known, guide: ExampleGuide): Promise<void> {
  const studyId = made.studies.get(guide.study);
  assert(studyId, `${guide.study} is a study of the example`);
  const texts = guide.questions.map(({ text }) => text[made.language]);
  const added = await addQuestions(tx, studyId, texts);
  for (const [index, { hypotheses, asked, raised }] of guide.questions.entries()) {
    const question = added[index];
    assert(question, 'a guide of the example asks nothing twice');
    const { id: questionId, revision } = question;
    if (hypotheses.length > 0) {
      const hypothesisIds = hypotheses.flatMap((key) => made.hypotheses.get(key) ?? []);
      await changeQuestion(tx, questionId, { revision, hypothesisIds });
    }
    for (const place of asked) {
      await chooseQuestion(tx, {
        ...(await segmentWith(tx, made, place)),
        questionId,
        scope: 'source',
      });
    }
    for (const quote of raised) {
      const highlightId = made.highlights.get(quote);
      assert(highlightId, `"${quote}" is a highlight of the example`);
      await markAnswer(tx, highlightId, questionId);
    }
  }
}

async function segmentWith(
  tx: Context,
  { sources }: Known,
  { file, words }: ExampleGuide['questions'][number]['asked'][number],
) {
  const source = sources.get(file);
  assert(source, `${file} is a source of the example`);
  const { id: sourceId, textVersion } = source;
  const at = (await currentText(tx, source)).indexOf(words);
  const segment = await findSegmentAt(tx.db, sourceId, textVersion, at);
  assert(segment, `${file} asks "${words}"`);
  return { sourceId, textVersion, start: segment.start };
}
