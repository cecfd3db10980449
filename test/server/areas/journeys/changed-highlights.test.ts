import { describe, expect, it } from 'vitest';
import { effectOf } from '../../../../server/areas/journeys/changed-highlights.ts';

describe('effectOf', () => {
  it.each([
    ['highlight.tagged', { highlightId: 'hl_1' }, { highlightIds: ['hl_1'] }],
    ['highlight.masked', { sourceId: 'src_1', masked: 3 }, 'anything'],
    ['source.changed', { sourceId: 'src_1' }, 'anything'],
    ['source.created', { sourceId: 'src_1' }, 'none'],
    ['participant.changed', { participantId: 'p_1' }, 'anything'],
    ['theme.run_finished', {}, 'anything'],
    ['theme.quotes_placed', { highlightIds: ['hl_1', 'hl_2'] }, { highlightIds: ['hl_1', 'hl_2'] }],
    ['theme.quotes_placed', { highlights: 900 }, 'anything'],
    ['evidence.linked', { evidenceId: 'ev_1', highlightId: 'hl_1' }, 'none'],
    ['lane_view.set', { journeyId: 'jn_1' }, 'none'],
    ['weather.turned', {}, 'anything'],
  ])('%s %j reaches %j', (type, subject, effect) => {
    expect(effectOf({ type, subject: JSON.stringify(subject) })).toEqual(effect);
  });
});
