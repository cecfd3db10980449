import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../core/kernel/random.ts';
import { centreByLanguage } from '../../../core/themes/centre.ts';
import { symmetricEigen } from '../../../core/themes/eigen.ts';
import { continuedThemes } from '../../../core/themes/identity.ts';
import { latentSemantics } from '../../../core/themes/lsa.ts';
import { nearestNeighbours } from '../../../core/themes/neighbours.ts';
import { joinColumns, tfidf } from '../../../core/themes/tfidf.ts';
import { cosine, rowOf } from '../../../core/themes/vectors.ts';

describe('TF-IDF', () => {
  it('weighs a rare feature above a common one and gives rows of length 1', () => {
    const documents = [['a', 'b'], ['a', 'b'], ['a', 'c'], ['c'], ['d'], ['e'], ['f']];
    const { values, starts, columns } = tfidf(documents);
    // Kept are a (3 documents), b (2) and c (2); d, e and f occur once and tie nothing together.
    expect(columns).toBe(3);
    const [a = 0, b = 0] = values.slice(0, 2);
    // ln(8 / 4) + 1 against ln(8 / 3) + 1.
    expect(b / a).toBeCloseTo((1 + Math.log(8 / 3)) / (1 + Math.log(8 / 4)), 5);
    expect(Math.hypot(a, b)).toBeCloseTo(1, 6);
    expect(starts[5]).toBe(starts[4]);
  });

  it('joined matrices keep their rows and shift the columns', () => {
    const left = tfidf([['a'], ['a'], ['x'], ['y']]);
    const right = tfidf([['b'], ['c'], ['b'], ['c']], 0.5);
    const both = joinColumns(left, right);
    expect([...both.indices]).toEqual([0, 1, 0, 2, 1, 2]);
    expect([...both.values]).toEqual([1, 0.5, 1, 0.5, 0.5, 0.5]);
  });
});

describe('symmetric eigen decomposition', () => {
  it('finds the eigenvalues of a matrix worked by hand', () => {
    const { values, vectors } = symmetricEigen([
      Float64Array.of(2, 1, 0),
      Float64Array.of(1, 2, 0),
      Float64Array.of(0, 0, 5),
    ]);
    expect(values.map((value) => Math.round(value * 1e9) / 1e9)).toEqual([5, 3, 1]);
    expect(Math.abs(vectors[1]?.[0] ?? 0)).toBeCloseTo(Math.SQRT1_2, 9);
  });
});

describe('latent semantics', () => {
  it('brings texts together that share no word but share company', () => {
    const documents = [
      ['ship', 'sea'],
      ['boat', 'sea'],
      ['ship', 'sea'],
      ['boat', 'sea'],
      ['tax', 'law'],
      ['levy', 'law'],
      ['tax', 'law'],
      ['levy', 'law'],
    ];
    const vectors = latentSemantics(tfidf(documents), 2, seededRandom(1));
    expect(cosine(rowOf(vectors, 0), rowOf(vectors, 1))).toBeGreaterThan(0.95);
    expect(Math.abs(cosine(rowOf(vectors, 0), rowOf(vectors, 4)))).toBeLessThan(0.05);
  });

  it('keeps all cosines when the rank is full', () => {
    const documents = [['a', 'b'], ['a', 'c'], ['b', 'c'], ['a', 'b', 'c'], ['z'], ['y']];
    const matrix = tfidf(documents);
    const vectors = latentSemantics(matrix, 10, seededRandom(3));
    // The rows of the matrix have length 1 already; b and c weigh the same.
    expect(cosine(rowOf(vectors, 0), rowOf(vectors, 1))).toBeCloseTo(1 / 2, 5);
    expect([...rowOf(vectors, 4)].every((value) => value === 0)).toBe(true);
  });
});

describe('nearest neighbours', () => {
  it('are ordered by nearness, then by row, and leave out what has nothing in common', () => {
    const vectors = { rows: 4, dims: 2, data: Float32Array.of(1, 0, 0.8, 0.6, 0.8, 0.6, 0, 1) };
    const { nearest } = nearestNeighbours(vectors, 2);
    expect(nearest[0]).toEqual([1, 2]);
    expect(nearest[1]).toEqual([2, 0]);
    expect(nearest[3]).toEqual([1, 2]);
  });
});

describe('centring', () => {
  it('takes what a language has in common off its rows, and leaves unknown texts where they are', () => {
    const data = Float32Array.of(1, 1, 1, -1, -1, 1, -1, -1, 0, 0);
    const centred = centreByLanguage(
      { rows: 5, dims: 2, data },
      ['sv', 'sv', 'da', 'da', 'da'],
      () => null,
    );
    expect([...centred.data]).toEqual([0, 1, 0, -1, 0, 1, 0, -1, 0, 0]);
  });
});

describe('identity over re-runs', () => {
  const earlier = [
    { id: 'th1', memberIds: ['a', 'b', 'c', 'd'] },
    { id: 'th2', memberIds: ['e', 'f', 'g', 'h', 'i', 'j'] },
  ];

  it.each([
    ['most members stay', [['a', 'b', 'c']], ['th1']],
    ['nothing is shared', [['x', 'y']], [null]],
    ['of two heirs the nearer one takes it', [['a'], ['b', 'c', 'd']], [null, 'th1']],
    ['too little of it is left', [['a', 'x', 'y']], [null]],
  ])('%s', (_, themes, expected) => {
    expect(continuedThemes(earlier, themes)).toEqual(expected);
  });
});
