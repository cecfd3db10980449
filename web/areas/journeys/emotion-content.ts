import { css, html, nothing } from 'lit';
import type { JourneyMapDto } from '../../api/types.ts';
import { formatSigned, msg } from '../../i18n/index.ts';
import '../../ui/bv-icon.ts';

type PhaseEmotion = JourneyMapDto['emotion'][number];

/** Whether there is anything to say of how people feel in a phase. */
export function hasEmotion({ setByHand, mean, computed }: PhaseEmotion): boolean {
  return (setByHand ?? mean ?? computed) !== null;
}

/**
 * The emotion of a phase in figures: what is set by hand, else the mean of what people set, with its people; and
 * beside it, with people of its own, what the words say where nobody set anything.
 */
export function emotionContent(emotion: PhaseEmotion, map: JourneyMapDto) {
  if (!hasEmotion(emotion)) {
    return html`
      <span class="none">
        ${msg(map.horizon === 'to_be' ? 'journey.notFilled' : 'evidence.none')}
      </span>
    `;
  }
  const { setByHand, mean } = emotion;
  const shown = setByHand ?? mean;
  return html`
    ${setByHand === null ? nothing : lock()}
    ${
      shown === null
        ? nothing
        : html`
            <b>${formatSigned(shown)}</b>
          `
    }
    ${
      setByHand === null || mean === null
        ? nothing
        : html`
            <span class="count">${msg('journey.computedIs', { value: formatSigned(mean) })}</span>
          `
    }
    ${mean === null ? nothing : overPeople(emotion, map)} ${byWords(emotion)}
  `;
}

function overPeople({ people, personas }: PhaseEmotion, map: JourneyMapDto) {
  const own = personas.flatMap(({ personaId, mean }) => {
    const persona = map.personas.find(({ id }) => id === personaId);
    return persona ? [`${persona.name} ${formatSigned(mean)}`] : [];
  });
  return html`
    <span class="count">${msg('people.count', { count: people })}</span>
    <span class="visually-hidden">${own.join(', ')}</span>
  `;
}

/** What the words say in a phase where nobody set it; nothing where they say nothing clear. */
export function byWords({ computed }: PhaseEmotion) {
  if (!computed) return nothing;
  return html`
    <span class="by-words" title=${msg('journey.byWords')}>
      <span class="visually-hidden">${msg('journey.byWords')}</span>
      ${formatSigned(computed.mean)} · ${msg('people.count', { count: computed.people })}
    </span>
  `;
}

function lock() {
  return html`
    <bv-icon name="lock" size="s" role="img" aria-label=${msg('journey.emotionSet')}></bv-icon>
  `;
}

/** How what the words say looks: hollow, as in the curve. */
export const byWordsStyles = css`
  .by-words {
    display: flex;
    align-items: center;
    gap: var(--bv-space-1);
    inline-size: 100%;
    color: var(--bv-ink-3);
    font-size: var(--bv-text-xs);
    line-height: var(--bv-lh-xs);
  }
  .by-words::before {
    content: '';
    flex: none;
    inline-size: 0.5625rem;
    block-size: 0.5625rem;
    border: 1px dashed var(--bv-ink-2);
    border-radius: var(--bv-radius-full);
  }
`;
