import type { ProjectId } from '../../../core/kernel/ids.ts';
import type { LanguageCode } from '../../../core/kernel/languages.ts';
import type { Context } from '../../context.ts';
import type { Auth } from './auth.ts';
import type { SignInTries } from './sign-in-tries.ts';

/** What the accounts need of the rest of the server. */
export interface AccountsOptions {
  readonly auth: Auth;
  readonly publicUrl: string;
  /** The address the request came from, to count sign-in tries by. */
  readonly clientAddress: (request: unknown) => string;
  /** Counts the tries to sign in to each account. */
  readonly tries: SignInTries;
  /** Loads the example project into a workspace and answers its id. */
  readonly loadExample: (ctx: Context, language: LanguageCode) => Promise<ProjectId>;
}
