import type { Default } from './column.ts';

/** Written by: views. */
export interface SavedViewTable {
  id: string;
  project_id: string;
  list: string;
  name: string;
  /** The address after the question mark. */
  query: string;
  shared: Default<number>;
  created_by: string;
  created_at: string;
  removed_at: string | null;
  revision: Default<number>;
}
