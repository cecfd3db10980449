import type { UploadDto } from '../../../core/api/uploads.ts';
import type { Upload } from './uploads.store.ts';

/** An upload as it is sent. */
export function toUploadDto(upload: Upload & { readonly remembered?: boolean }): UploadDto {
  const { id, projectId, studyId, fileName, sizeBytes, state, problem, sourceId } = upload;
  const { proposedParticipant, mediaType, createdAt, remembered = false } = upload;
  return {
    ...{ id, projectId, studyId, fileName, sizeBytes, state, problem, sourceId },
    ...{ proposedParticipant, mediaType, createdAt, remembered },
  };
}
