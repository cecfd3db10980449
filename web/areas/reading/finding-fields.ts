import { html } from 'lit';
import { OUTCOMES } from '../../../core/highlights/findings.ts';
import type { HighlightDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-text-field.ts';
import type { BvChange } from '../../ui/events.ts';
import type { HighlightPatch } from './card-events.ts';
import { NOT_SET, outcomeOptions, severityOptions } from './finding-options.ts';
import { labelledSelect } from './labelled-select.ts';

/** What a highlight of a usability test finds: the task, how it ended, and how severe the problem is. */
export function findingFields(dto: HighlightDto, edit: (patch: HighlightPatch) => void) {
  return html`
    <span aria-hidden="true">${msg('reading.task')}</span>
    <bv-text-field
      label-hidden
      label=${msg('reading.task')}
      maxlength="200"
      .value=${dto.task ?? ''}
      @bv-change=${(event: BvChange) => edit({ task: event.value.trim() || null })}
    ></bv-text-field>
    ${labelledSelect(msg('reading.outcome'), {
      value: dto.outcome ?? NOT_SET,
      options: outcomeOptions(),
      onChange: (value) => edit({ outcome: OUTCOMES.find((outcome) => outcome === value) ?? null }),
    })}
    ${labelledSelect(msg('reading.severity'), {
      value: dto.severity === null ? NOT_SET : String(dto.severity),
      options: severityOptions(),
      onChange: (value) => edit({ severity: value === NOT_SET ? null : Number(value) }),
    })}
  `;
}
