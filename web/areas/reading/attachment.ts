import type { AttachmentDto } from '../../api/types.ts';

/** An attachment with where its bytes are. */
export interface Shown extends AttachmentDto {
  readonly path: string;
}

/** A file that is being attached. */
export interface Attaching {
  readonly name: string;
  /** How much has been sent, 0 … 1. */
  readonly share: number;
}
