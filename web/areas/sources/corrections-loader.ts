import { listCorrections, removeStudyCorrection } from '../../api/corrections.ts';
import type { StudyCorrectionDto, StudyDto } from '../../api/types.ts';
import { doUndoably, type EditingPage } from '../../app/do-undoably.ts';

/** What people corrected in a study, newest first. */
export function loadCorrections(
  { id }: StudyDto,
  signal: AbortSignal,
): Promise<StudyCorrectionDto[]> {
  return listCorrections(id, signal);
}

/** Takes a correction away, tells of it with a way back, and loads anew. */
export function takeAway(
  page: EditingPage,
  { id: studyId }: StudyDto,
  { id }: StudyCorrectionDto,
  reload: () => void,
): Promise<void> {
  const act = () => removeStudyCorrection(studyId, id);
  return doUndoably(page, 'corrections.wasTakenAway', act, reload);
}
