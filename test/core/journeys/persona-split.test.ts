import { describe, expect, it } from 'vitest';
import { personaSplit } from '../../../core/journeys/persona-split.ts';

/** `p1:office p1:office p2:office+owner p3 nobody:owner` → who said something, as which personas. */
const said = (notation: string) =>
  notation
    .split(' ')
    .filter(Boolean)
    .map((word) => {
      const [who = '', personas = ''] = word.split(':');
      return {
        participantId: who === 'nobody' ? null : who,
        personaIds: personas.split('+').filter(Boolean),
      };
    });

const shown = (notation: string) => {
  const { personas, several, none } = personaSplit(said(notation), ['office', 'owner']);
  const counted = personas.map(({ personaId, people }) => `${personaId} ${people}`).join(', ');
  return `${counted}; several ${several}, none ${none}`;
};

describe('personaSplit', () => {
  it.each([
    ['', '; several 0, none 0', 'nobody'],
    ['p1:office p1:office p1:office', 'office 1; several 0, none 0', 'one person counts once'],
    ['p1:owner p2:office', 'office 1, owner 1; several 0, none 0', 'in the order given'],
    ['p1:office+owner', 'office 1, owner 1; several 1, none 0', 'somebody of two personas'],
    ['p1:office p1:owner', 'office 1, owner 1; several 1, none 0', 'as one, then as the other'],
    ['p1 p2:office', 'office 1; several 0, none 1', 'somebody of no persona'],
    ['p1 p1:office', 'office 1; several 0, none 0', 'once as nobody in particular'],
    ['p1:archived', '; several 0, none 1', 'of a persona that is not asked about'],
    ['nobody:office', '; several 0, none 0', 'words of nobody are of no person'],
  ])('%j is %j: %s', (given, expected) => {
    expect(shown(given)).toBe(expected);
  });

  it('of two personas adds up: those of each, less those counted twice, and those of none are everybody', () => {
    const { personas, several, none } = personaSplit(
      said('p1:office p2:office+owner p3:owner p4 nobody'),
      ['office', 'owner'],
    );
    const counted = personas.reduce((sum, { people }) => sum + people, 0);
    expect(counted - several + none).toBe(4);
  });
});
