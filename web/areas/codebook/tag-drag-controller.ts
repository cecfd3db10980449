import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { TagDto } from '../../api/types.ts';
import type { TagRow } from './codebook-rows.ts';
import { dropPlace, mayDrop, type TagPlace, type Zone } from './tag-places.ts';

/** Share of a row, at its top and at its bottom, where something goes before or after it. */
const EDGE = 0.3;

interface TagDragOptions {
  readonly rows: () => readonly TagRow[];
  /** What goes along when a row is taken: all that are chosen, if it is one of them. */
  readonly taken: (tag: TagDto) => readonly TagDto[];
  readonly onDropped: (tags: readonly TagDto[], place: TagPlace) => void;
}

/** Drags rows of a list of tags with the pointer, between others or onto a code. */
export class TagDrag implements ReactiveController {
  readonly #host: ReactiveControllerHost;
  readonly #options: TagDragOptions;
  #taken: readonly TagDto[] = [];
  #target: { readonly id: string; readonly zone: Zone } | undefined;

  constructor(host: ReactiveControllerHost, options: TagDragOptions) {
    this.#host = host;
    this.#options = options;
    host.addController(this);
  }

  hostDisconnected(): void {
    this.end();
  }

  /** How a row shows that something would be dropped there. */
  lookOf(tagId: string): string {
    return this.#target?.id === tagId ? `drop-${this.#target.zone}` : '';
  }

  start(event: DragEvent, { tag }: TagRow): void {
    this.#taken = this.#options.taken(tag);
    // Some browsers begin no drag without data.
    event.dataTransfer?.setData('text/plain', this.#taken.map(({ name }) => name).join('\n'));
    if (event.dataTransfer) event.dataTransfer.effectAllowed = 'move';
  }

  over(event: DragEvent, row: TagRow): void {
    const moved = new Set<string>(this.#taken.map(({ id }) => id));
    if (moved.size === 0) return;
    const target = mayDrop(this.#options.rows(), moved, row.tag)
      ? { id: row.tag.id, zone: zoneAt(event, row.tag) }
      : undefined;
    if (target) event.preventDefault();
    if (target?.id === this.#target?.id && target?.zone === this.#target?.zone) return;
    this.#target = target;
    this.#host.requestUpdate();
  }

  drop(event: DragEvent, { tag }: TagRow): void {
    if (!this.#target) return;
    event.preventDefault();
    const place = dropPlace(this.#options.rows(), tag, this.#target.zone);
    this.#options.onDropped(this.#taken, place);
    this.end();
  }

  end(): void {
    this.#taken = [];
    this.#target = undefined;
    this.#host.requestUpdate();
  }
}

/** Only codes have others below them. */
function zoneAt(event: DragEvent, { kind }: TagDto): Zone {
  const row = event.currentTarget as HTMLElement;
  const box = row.getBoundingClientRect();
  const share = (event.clientY - box.top) / Math.max(box.height, 1);
  if (kind !== 'code') return share < 0.5 ? 'before' : 'after';
  if (share < EDGE) return 'before';
  return share > 1 - EDGE ? 'after' : 'inside';
}
