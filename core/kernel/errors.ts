/** One thing that is wrong with what was sent, and where. */
export interface Issue {
  /** JSON pointer into the body, e.g. `/end`; empty for the whole. */
  readonly pointer: string;
  /** What is wrong and what would be right, as a sentence. */
  readonly detail: string;
}

interface Refusal {
  readonly issues?: readonly Issue[];
  /** Ids of what it is about, by what they name: `{ actionId: 'ac_…' }`. */
  readonly about?: Readonly<Record<string, string>>;
  readonly cause?: unknown;
}

/**
 * A refusal that the caller can act on. `code` is stable and reads `area.reason`; each has a page in
 * docs/problems. The message says what is wrong and what would be right, without anybody's words in it.
 */
export abstract class AppError extends Error {
  readonly code: string;
  readonly issues: readonly Issue[];
  readonly about: Readonly<Record<string, string>> | undefined;

  constructor(code: string, message: string, refusal: Refusal = {}) {
    super(message, { cause: refusal.cause });
    this.name = new.target.name;
    this.code = code;
    this.issues = refusal.issues ?? [];
    this.about = refusal.about;
  }
}

/** What was sent breaks a rule (422). */
export class InvalidError extends AppError {}

/** Nobody is signed in, or the sign-in is not accepted (401). */
export class UnauthenticatedError extends AppError {}

/** The actor's role does not allow it (403). */
export class ForbiddenError extends AppError {}

/** No such thing, or it belongs to another workspace (404). */
export class NotFoundError extends AppError {}

/** It was changed meanwhile, or the state does not allow it (409). */
export class ConflictError extends AppError {}

/** Too large (413) or too often (429). */
export class LimitError extends AppError {
  readonly kind: 'size' | 'rate';
  /** When it may be tried again, where that is known. */
  readonly retryAfterSeconds: number | null;

  constructor(
    kind: 'size' | 'rate',
    code: string,
    message: string,
    refusal: Refusal & { readonly retryAfterSeconds?: number } = {},
  ) {
    super(code, message, refusal);
    this.kind = kind;
    this.retryAfterSeconds = refusal.retryAfterSeconds ?? null;
  }
}
