import { createContext } from '@lit/context';
import type { Place } from './places.ts';

/** What somebody may do, from most to least. */
export type Role = 'owner' | 'researcher' | 'strategist' | 'stakeholder';

/** Who is signed in, where, and as what. */
export interface Session {
  readonly person: { readonly id: string; readonly name: string; readonly email: string };
  readonly workspace: { readonly id: string; readonly name: string };
  readonly role: Role;
}

/** The project that is open and what the navigation says about it. */
export interface OpenProject {
  readonly id: string;
  readonly name: string;
  /** How many there are, beside the entries. */
  readonly counts: Readonly<Partial<Record<Place, number>>>;
}

/** The workspace as the shell knows it. */
export interface WorkspaceState {
  readonly projects: readonly { readonly id: string; readonly name: string }[];
  readonly project: OpenProject | undefined;
  /** Changes that wait to be sent. */
  readonly unsaved: number;
}

export const NO_WORKSPACE: WorkspaceState = { projects: [], project: undefined, unsaved: 0 };

/** `undefined`: nobody is signed in. `@consume({ context: sessionContext, subscribe: true })`. */
export const sessionContext = createContext<Session | undefined>(Symbol('session'));

export const workspaceContext = createContext<WorkspaceState>(Symbol('workspace'));
