import { createContext } from '@lit/context';
import { type Role, roleAllows } from '../../core/workspaces/roles.ts';
import type { Place } from './places.ts';

/** A workspace somebody is in, and as what. */
export interface OwnWorkspace {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
}

/** Who is signed in, where, and as what. */
export interface Session {
  readonly person: { readonly id: string; readonly name: string; readonly email: string };
  readonly workspace: { readonly id: string; readonly name: string };
  readonly role: Role;
  /** All they are in, this one too. */
  readonly workspaces: readonly OwnWorkspace[];
}

/** The project that is open and what the navigation says about it. */
export interface OpenProject {
  readonly id: string;
  readonly name: string;
  /** How many there are, beside the entries. */
  readonly counts: Readonly<Partial<Record<Place, number>>>;
  /** Its first journey. */
  readonly journeyId?: string | null;
}

/** The workspace as the shell knows it. */
export interface WorkspaceState {
  /** Those that are not archived. */
  readonly projects: readonly { readonly id: string; readonly name: string }[];
  /** The one of the address, else the one that was open last. */
  readonly project: OpenProject | undefined;
  /** Changes that wait to be sent. */
  readonly unsaved: number;
}

export const NO_WORKSPACE: WorkspaceState = { projects: [], project: undefined, unsaved: 0 };

/** `undefined`: nobody is signed in. `@consume({ context: sessionContext, subscribe: true })`. */
export const sessionContext = createContext<Session | undefined>(Symbol('session'));

export const workspaceContext = createContext<WorkspaceState>(Symbol('workspace'));

/** Whether somebody has at least this role here. The server decides; this only hides what it would refuse. */
export function may(session: Pick<Session, 'role'> | undefined, needed: Role): boolean {
  return session !== undefined && roleAllows(session.role, needed);
}
