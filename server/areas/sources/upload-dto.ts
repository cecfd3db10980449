import type { UploadDto } from '../../../core/api/sources.ts';
import type { Upload } from './uploads.store.ts';

/** An upload as it is sent. */
export function toUploadDto(upload: Upload): UploadDto {
  const { id, projectId, studyId, fileName, sizeBytes, state, problem, sourceId } = upload;
  const { proposedParticipant, createdAt } = upload;
  return {
    ...{ id, projectId, studyId, fileName, sizeBytes, state, problem, sourceId },
    ...{ proposedParticipant, createdAt },
  };
}
