import { html } from 'lit';
import { CHANNELS } from '../../../core/codebook/tags.ts';
import type { TagDto } from '../../api/types.ts';
import { msg } from '../../i18n/index.ts';
import '../../ui/bv-radio-group.ts';
import '../../ui/bv-select.ts';
import '../../ui/bv-text-area.ts';
import '../../ui/bv-text-field.ts';
import type { TagInput } from './codebook-events.ts';
import type { Kind } from './codebook-rows.ts';
import { readPersona } from './persona-fields.ts';

/** What the field for the parent says when there is none. */
export const NO_PARENT = 'none';

const PROSE_LENGTH_MAX = 4000;

/** A text about a tag, for a form. */
export function proseField(
  name: 'definition' | 'useWhen' | 'avoidWhen' | 'example',
  value = '',
  hint = '',
) {
  return html`
    <bv-text-area
      optional
      name=${name}
      label=${msg(`codebook.${name}`)}
      hint=${hint}
      rows="2"
      maxlength=${PROSE_LENGTH_MAX}
      value=${value}
    ></bv-text-area>
  `;
}

/** What the field for a changed definition says when only the wording changed. */
export const WORDING = 'wording';

/** Whether a changed definition means something else, for a form: then what was tagged before is marked. */
export function redefinitionField({ counts }: TagDto) {
  return html`
    <bv-radio-group
      name="redefinition"
      label=${msg('tagVersions.what')}
      value="meaning"
      .options=${[
        {
          value: 'meaning',
          label: msg('tagVersions.meaning'),
          detail: msg('tagVersions.meaningDetail', { count: counts.mentions }),
        },
        {
          value: WORDING,
          label: msg('tagVersions.wording'),
          detail: msg('tagVersions.wordingDetail'),
        },
      ]}
    ></bv-radio-group>
  `;
}

/** Other names under which a tag is found, for a form. */
export function aliasesField(tag: TagDto | undefined) {
  return html`
    <bv-text-field
      optional
      name="aliases"
      label=${msg('codebook.aliases')}
      hint=${msg('codebook.aliasesHint')}
      value=${tag?.aliases.join(', ') ?? ''}
      maxlength="2000"
    ></bv-text-field>
  `;
}

/** How a touchpoint is met and who answers for it, for a form. */
export function touchpointFields(tag: TagDto | undefined) {
  return html`
    <div class="pair">
      <bv-select
        name="channel"
        label=${msg('codebook.channel')}
        value=${tag?.channel ?? 'digital'}
        .options=${CHANNELS.map((value) => ({ value, label: msg(`channel.${value}`) }))}
      ></bv-select>
      <bv-text-field
        optional
        name="owner"
        label=${msg('codebook.owner')}
        hint=${msg('codebook.ownerHint')}
        value=${tag?.owner ?? ''}
        maxlength="120"
      ></bv-text-field>
    </div>
  `;
}

/**
 * What was typed into the form of a tag.
 *
 * @param value - What the field with a name holds.
 * @param tag - Which is changed; a lane keeps its name.
 */
export function readTag(
  kind: Kind,
  value: (name: string) => string,
  tag: TagDto | undefined,
): TagInput {
  const input = {
    name: kind === 'lane' && tag ? tag.name : value('name'),
    hue: Number(value('hue')),
    definition: value('definition'),
    useWhen: value('useWhen'),
    avoidWhen: value('avoidWhen'),
    example: value('example'),
    ...(kind === 'persona' ? {} : { aliases: readAliases(value('aliases')) }),
  };
  switch (kind) {
    case 'code':
      return { ...input, parentId: value('parentId') === NO_PARENT ? null : value('parentId') };
    case 'touchpoint':
      return { ...input, ...readTouchpoint(value) };
    case 'persona':
      // The form of a persona does not ask for these.
      return { ...input, ...usageOf(tag), persona: readPersona(value) };
    case 'phase':
    case 'lane':
      return input;
  }
}

function readTouchpoint(value: (name: string) => string) {
  return {
    channel: CHANNELS.find((each) => each === value('channel')) ?? 'digital',
    owner: value('owner').trim() || null,
  };
}

function usageOf(tag: TagDto | undefined): Pick<TagInput, 'useWhen' | 'avoidWhen' | 'example'> {
  const { useWhen = '', avoidWhen = '', example = '' } = tag ?? {};
  return { useWhen, avoidWhen, example };
}

/** Other names, separated by commas; each once. */
function readAliases(typed: string): readonly string[] {
  const names = typed.split(',').map((name) => name.trim());
  return [...new Set(names.filter((name) => name !== ''))];
}
