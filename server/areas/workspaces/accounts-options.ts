import type { ProjectId } from '../../../core/kernel/ids.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import type { Context } from '../../context.ts';
import type { Auth } from './auth.ts';

/** What the accounts need of the rest of the server. */
export interface AccountsOptions {
  readonly auth: Auth;
  readonly publicUrl: string;
  /** The address the request came from, to count sign-in tries by. */
  readonly clientAddress: (request: unknown) => string;
  /** Loads the example project into a workspace and answers its id. */
  readonly loadExample: (ctx: Context, language: LanguageCode) => Promise<ProjectId>;
}
