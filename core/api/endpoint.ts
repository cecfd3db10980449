import type { z } from 'zod';
import type { Role, ShareScope } from '../workspaces/roles.ts';

/** Who may call: anybody, anybody signed in, or a member with at least this role. */
export type Access = 'public' | 'signed-in' | Role;

type Shape = z.ZodObject;

/** One operation of the HTTP interface, as data: the server mounts it, the browser calls it, tests walk it. */
export interface Endpoint<
  Params extends Shape = Shape,
  Query extends Shape = Shape,
  Body extends z.ZodType = z.ZodType,
  Response extends z.ZodType = z.ZodType,
> {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Path with `:name` parameters. */
  readonly path: string;
  /** One sentence for the interface's document. */
  readonly summary: string;
  readonly access: Access;
  /** The scope with which a read-only link may call it too. Absent: no link reaches it. */
  readonly shared?: ShareScope | 'any';
  readonly params?: Params;
  readonly query?: Query;
  /** A JSON body, or `file` for one uploaded file as multipart/form-data. */
  readonly body?: Body;
  readonly upload?: boolean;
  readonly response: Response;
  readonly status: 200 | 201 | 202 | 204;
  /** The refusals it may answer with, besides those every endpoint has. */
  readonly errors: readonly string[];
}

/** Declares an endpoint and keeps its exact types. */
export function endpoint<
  Params extends Shape,
  Query extends Shape,
  Body extends z.ZodType,
  Response extends z.ZodType,
>(definition: Endpoint<Params, Query, Body, Response>): Endpoint<Params, Query, Body, Response> {
  return definition;
}
