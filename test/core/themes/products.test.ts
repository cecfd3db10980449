import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../../core/kernel/random.ts';
import { dot, orthonormal } from '../../../core/themes/orthonormal.ts';
import { alongEach, eachProducts, sumOfShares } from '../../../core/themes/products.ts';
import { times, transposedTimes } from '../../../core/themes/sparse-products.ts';
import { tfidf } from '../../../core/themes/tfidf.ts';
import { cosine, rowOf, type Vectors } from '../../../core/themes/vectors.ts';

const random = seededRandom(5);

function someRows(rows: number, dims: number): Vectors {
  return { rows, dims, data: Float32Array.from({ length: rows * dims }, () => random() - 0.5) };
}

function columnsOf(count: number, length: number): Float64Array[] {
  return Array.from({ length: count }, () => Float64Array.from({ length }, () => random() - 0.5));
}

describe('scalar products of many rows', () => {
  // Two rows pass two others at a time: odd numbers of either end in a row alone.
  it.each([
    [1, 1],
    [2, 3],
    [3, 2],
    [5, 4],
    [4, 0],
  ])('are those of each pair: %i rows with %i others', (rows, others) => {
    const own = someRows(7, 9);
    const theirs = someRows(6, 9);
    const some = { vectors: own, rows: [6, 0, 3, 5, 1].slice(0, rows) };
    const compared = { vectors: theirs, rows: [5, 2, 0, 4].slice(0, others) };
    const told: [number, number[]][] = [];
    eachProducts(some, compared, (row, products) => told.push([row, Array.from(products)]));
    expect(told.map(([row]) => row)).toEqual(some.rows);
    for (const [row, products] of told) {
      expect(products).toHaveLength(others);
      compared.rows.forEach((other, at) => {
        expect(products[at]).toBeCloseTo(cosine(rowOf(own, row), rowOf(theirs, other)), 6);
      });
    }
  });

  it('with one direction, and summed by shares, are those of a matrix and a vector', () => {
    const vectors = someRows(5, 4);
    const some = { vectors, rows: [4, 1, 2] };
    const direction = Float64Array.of(1, -2, 0.5, 3);
    const reached = alongEach(some, direction);
    const sum = sumOfShares(some, reached);
    some.rows.forEach((row, at) => {
      expect(reached[at]).toBeCloseTo(dot(direction, Float64Array.from(rowOf(vectors, row))), 6);
    });
    sum.forEach((value, dim) => {
      const expected = some.rows.reduce(
        (all, row, at) => all + (reached[at] ?? 0) * (rowOf(vectors, row)[dim] ?? 0),
        0,
      );
      expect(value).toBeCloseTo(expected, 6);
    });
  });
});

describe('a sparse matrix', () => {
  it.each([1, 4, 6])('times %i columns is what one times the other is, both ways', (count) => {
    const matrix = tfidf([['a', 'b', 'a'], ['b', 'c'], ['c', 'a'], [], ['d', 'd', 'b', 'd']]);
    const dense = Array.from({ length: matrix.rows }, (_, row) => {
      const values = new Array<number>(matrix.columns).fill(0);
      for (let at = matrix.starts[row] ?? 0; at < (matrix.starts[row + 1] ?? 0); at += 1)
        values[matrix.indices[at] ?? 0] = matrix.values[at] ?? 0;
      return values;
    });
    const wide = columnsOf(count, matrix.columns);
    times(matrix, wide).forEach((result, at) => {
      dense.forEach((values, row) => {
        expect(result[row]).toBeCloseTo(
          dot(Float64Array.from(values), wide[at] ?? new Float64Array()),
          9,
        );
      });
    });
    const long = columnsOf(count, matrix.rows);
    transposedTimes(matrix, long).forEach((result, at) => {
      result.forEach((value, column) => {
        const own = Float64Array.from(dense, (values) => values[column] ?? 0);
        expect(value).toBeCloseTo(dot(own, long[at] ?? new Float64Array()), 9);
      });
    });
  });
});

describe('orthonormal directions', () => {
  it('have length 1 and right angles, span what was given, and leave out what adds nothing', () => {
    const given = columnsOf(9, 12);
    const [first, second] = given;
    const sum = Float64Array.from(first ?? [], (value, row) => value + 2 * (second?.[row] ?? 0));
    const found = orthonormal([...given.slice(0, 5), sum, ...given.slice(5)]);
    expect(found).toHaveLength(9);
    found.forEach((one, at) => {
      found.forEach((other, otherAt) => {
        expect(dot(one, other)).toBeCloseTo(at === otherAt ? 1 : 0, 10);
      });
    });
    for (const column of given) {
      const inside = found.reduce((all, direction) => all + dot(column, direction) ** 2, 0);
      expect(inside).toBeCloseTo(dot(column, column), 9);
    }
  });
});
