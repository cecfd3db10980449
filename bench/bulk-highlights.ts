import type Database from 'better-sqlite3';

/** A highlight as it is written in bulk, with what hangs on it. */
export interface BulkHighlight {
  readonly id: string;
  readonly sourceId: string;
  readonly start: number;
  readonly end: number;
  readonly quote: string;
  readonly participantId: string | null;
  /** −2 … +2; null when left out. */
  readonly sentiment?: number | null;
  readonly isKeyQuote?: boolean;
  /** Each counts once. */
  readonly tagIds: readonly string[];
  readonly links: readonly {
    readonly id: string;
    readonly hypothesisId: string;
    readonly direction: number;
    readonly tier: number;
  }[];
}

/** Rows as the product writes them, in one transaction: through the door hundreds of thousands would take hours. */
export function insertBulk(
  sqlite: Database.Database,
  { projectId, at }: { readonly projectId: string; readonly at: string },
  highlights: Iterable<BulkHighlight>,
): void {
  const highlight = sqlite.prepare(
    `insert into highlight (id, project_id, source_id, text_version, start_offset, end_offset, quote, prefix,
       suffix, participant_id, sentiment, key_quote, created_by, created_at)
     values (?, ?, ?, 1, ?, ?, ?, '', '', ?, ?, ?, 'bench', ?)`,
  );
  const tag = sqlite.prepare(
    `insert or ignore into highlight_tag (highlight_id, tag_id, created_by, created_at)
     values (?, ?, 'bench', ?)`,
  );
  const evidence = sqlite.prepare(
    `insert or ignore into evidence (id, hypothesis_id, highlight_id, direction, tier, role, state, created_by,
       created_at)
     values (?, ?, ?, ?, ?, 'testing', 'accepted', 'bench', ?)`,
  );
  sqlite.transaction(() => {
    for (const one of highlights) {
      const { id, sourceId, start, end, quote, participantId } = one;
      const feeling = [one.sentiment ?? null, one.isKeyQuote ? 1 : 0];
      highlight.run(id, projectId, sourceId, start, end, quote, participantId, ...feeling, at);
      for (const tagId of one.tagIds) tag.run(id, tagId, at);
      for (const link of one.links)
        evidence.run(link.id, link.hypothesisId, id, link.direction, link.tier, at);
    }
  })();
}
