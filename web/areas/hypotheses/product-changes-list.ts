import { html, nothing } from 'lit';
import type { ProductChangeDto, TagDto } from '../../api/types.ts';
import { formatDate, msg } from '../../i18n/index.ts';
import '../../research/bv-tag-chip.ts';
import '../../ui/bv-button.ts';

type Touchpoint = Pick<TagDto, 'id' | 'name' | 'hue'>;

/** What became of the product: each change with its touchpoint, why it matters, what it reaches and who recorded it. */
export function productChangesList(
  changes: readonly ProductChangeDto[],
  touchpoints: readonly Touchpoint[],
  takeBack: ((change: ProductChangeDto) => void) | undefined,
) {
  if (changes.length === 0)
    return html`
      <p class="meta none">${msg('staleness.none')}</p>
    `;
  return html`
    <ul>
      ${changes.map((change) => productChange(change, touchpoints, takeBack))}
    </ul>
  `;
}

function productChange(
  change: ProductChangeDto,
  touchpoints: readonly Touchpoint[],
  takeBack: ((change: ProductChangeDto) => void) | undefined,
) {
  const { name, touchpointId, happenedOn, reason, recordedBy, recordedAt } = change;
  const tag = touchpoints.find(({ id }) => id === touchpointId);
  const date = formatDate(recordedAt);
  return html`
    <li>
      <div class="name">
        <b>${name}</b>
        <span class="meta">${formatDate(happenedOn)}</span>
        ${
          tag
            ? html`
                <bv-tag-chip
                  kind="touchpoint"
                  name=${tag.name}
                  .hue=${tag.hue}
                ></bv-tag-chip>
              `
            : nothing
        }
      </div>
      ${
        takeBack
          ? html`
              <bv-button
                variant="ghost"
                size="small"
                icon="trash-2"
                label=${msg('staleness.takeBack', { name })}
                tip=${msg('staleness.takeBack', { name })}
                @click=${() => takeBack(change)}
              ></bv-button>
            `
          : nothing
      }
      <p>${reason}</p>
      <p class="meta">${reachOf(change)}</p>
      <p class="meta">
        ${
          recordedBy
            ? msg('staleness.recordedBy', { name: recordedBy, date })
            : msg('staleness.recordedOn', { date })
        }
      </p>
    </li>
  `;
}

function reachOf({ highlights, hypotheses }: ProductChangeDto): string {
  if (highlights === 0) return msg('staleness.reachNone');
  const quotes = msg('staleness.reach', { count: highlights });
  return `${quotes} ${msg('staleness.reachHypotheses', { count: hypotheses })}`;
}
